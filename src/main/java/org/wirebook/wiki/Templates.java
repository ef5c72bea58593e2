package org.wirebook.wiki;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;
import org.wirebook.content.Language;
import org.wirebook.web.WebRoot;

/** Thymeleaf over the templates of the WAR, with our messages. Thread-safe. */
final class Templates {

    /** Where they lie. */
    static final String FOLDER = "/WEB-INF/templates/";

    private static final String LABS = "/lab/";

    private final TemplateEngine engine = new TemplateEngine();

    Templates(WebRoot webRoot, Messages messages) {
        engine.setDialect(withoutScript());
        engine.setTemplateResolver(new Files(webRoot));
        engine.setMessageResolver(new Words(messages));
    }

    /** No template writes script; what would write values into it starts Jackson, 0.3 s before the first page. */
    private static StandardDialect withoutScript() {
        var dialect = new StandardDialect();
        dialect.setJavaScriptSerializer((value, script) -> {
            throw new IllegalStateException("a template writes script");
        });
        return dialect;
    }

    /** The template of the panel of a lab. */
    static String panel(String lab) {
        return "lab/" + lab + "/panel";
    }

    /** The template {@code name}.html filled with {@code variables}. */
    String fill(String name, Language language, Map<String, Object> variables) {
        return engine.process(name, new Context(language.locale(), variables));
    }

    /** The part of a template that is a fragment of this name. */
    String fill(String name, String fragment, Language language, Map<String, Object> variables) {
        return engine.process(name, Set.of(fragment), new Context(language.locale(), variables));
    }

    private static final class Files extends AbstractConfigurableTemplateResolver {
        private final Map<String, String> templates = new HashMap<>();

        Files(WebRoot webRoot) {
            setTemplateMode(TemplateMode.HTML);
            setSuffix(".html");
            webRoot.files(FOLDER, name -> name.endsWith(".html"))
                    .forEach((name, content) -> templates.put(name, new String(content, StandardCharsets.UTF_8)));
            webRoot.files(LABS, name -> name.endsWith("/panel.html"))
                    .forEach((name, content) ->
                            templates.put("lab/" + name, new String(content, StandardCharsets.UTF_8)));
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                String resourceName,
                @Nullable String characterEncoding,
                @Nullable Map<String, Object> templateResolutionAttributes) {
            String text = templates.get(resourceName);
            if (text == null) {
                throw new IllegalArgumentException("no template " + resourceName);
            }
            return new StringTemplateResource(text);
        }
    }

    private static final class Words extends AbstractMessageResolver {
        private final Messages messages;

        Words(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            Language language = Language.of(context.getLocale().getLanguage()).orElseThrow();
            return messages.text(language, key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalArgumentException("no message " + key);
        }
    }
}
