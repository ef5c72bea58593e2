package org.wirebook.wiki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.wirebook.web.Document;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Requests;
import org.wirebook.web.Sha256;
import org.wirebook.web.WebRoot;

/**
 * Stylesheets, scripts and icons, served from memory. Their addresses carry a hash of all of them
 * ({@code /assets/3fa9c1d2b4e6/css/page.css}), so that they may be cached for ever and modules may still import each
 * other by relative names.
 */
final class Assets {

    private static final String FOLDER = "/assets/";
    private static final String LABS = "/lab/";
    private static final String ICON = "icons/favicon.svg";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private final String prefix;
    private final String version;
    private final Map<String, Document> documents;
    private final Document icon;

    private Assets(String prefix, String version, Map<String, Document> documents, Document icon) {
        this.prefix = prefix;
        this.version = version;
        this.documents = documents;
        this.icon = icon;
    }

    static Assets read(WebRoot webRoot, String context) {
        Map<String, byte[]> files = new TreeMap<>(webRoot.files(FOLDER));
        webRoot.files(LABS, name -> name.endsWith(".css") || name.endsWith(".js"))
                .forEach((name, content) ->
                        files.put("lab/" + name, content)); // so that a lab's modules can import those of the site
        String version = hash(files);
        var documents = new HashMap<String, Document>();
        files.forEach((name, content) ->
                documents.put("/" + version + "/" + name, new Document(type(name), FOR_EVER, Map.of(), content)));
        var icon = new Document(type(ICON), A_DAY, Map.of(), Objects.requireNonNull(files.get(ICON)));
        return new Assets(context + FOLDER, version, documents, icon);
    }

    private static String hash(Map<String, byte[]> files) {
        MessageDigest digest = Sha256.begun();
        files.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("no media type for " + name);
        }
        return type;
    }

    /** The address of an asset: {@code url("css/page.css")}. */
    String url(String name) {
        if (!documents.containsKey("/" + version + "/" + name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return prefix + version + "/" + name;
    }

    /** An asset, by its path below the context. */
    Optional<Document> document(String path) {
        return path.startsWith(FOLDER)
                ? Optional.ofNullable(documents.get(path.substring(FOLDER.length() - 1)))
                : Optional.empty();
    }

    /** The site's icon, for those who know it by the address that every site is asked for. */
    Document icon() {
        return icon;
    }

    HttpServlet servlet() {
        return new AssetServlet();
    }

    private final class AssetServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String path = Requests.pathInfo(request);
            Document document = documents.get(path);
            if (document != null) {
                document.answer(request, response);
                return;
            }
            // A page from before an update asks for what it knew: lead it to what there is now.
            String current = current(path).orElseThrow(() -> HttpProblem.told(404, "problem.no-file"));
            response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
            response.setHeader("Location", current);
            response.setHeader("Cache-Control", "no-store");
        }

        private Optional<String> current(String path) {
            int slash = path.indexOf('/', 1);
            String name = slash < 0 ? "" : path.substring(slash + 1);
            return documents.containsKey("/" + version + "/" + name) ? Optional.of(url(name)) : Optional.empty();
        }
    }
}
