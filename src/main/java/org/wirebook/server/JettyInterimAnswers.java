package org.wirebook.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.Blocker;
import org.wirebook.web.InterimAnswers;

/** Interim answers by way of Jetty's own response. */
final class JettyInterimAnswers implements InterimAnswers {

    @Override
    public void earlyHints(HttpServletRequest request, Map<String, String> fields) throws IOException {
        HttpFields.Mutable hints = HttpFields.build();
        fields.forEach(hints::put);
        var written = ServletContextRequest.getServletContextRequest(request)
                .getServletContextResponse()
                .writeInterim(HttpStatus.EARLY_HINTS_103, hints);
        try (Blocker.Callback callback = Blocker.callback()) {
            callback.completeWith(written);
            callback.block();
        }
    }
}
