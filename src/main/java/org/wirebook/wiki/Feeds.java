package org.wirebook.wiki;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wirebook.content.Book;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.web.Document;

/** What machines read of the book: {@code sitemap.xml}, {@code robots.txt} and an Atom feed per language (RFC 4287). */
final class Feeds {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int NEWEST = 40;

    private final Addresses addresses;
    private final String origin;

    /** @param origin scheme and authority for the absolute addresses these formats require */
    Feeds(Addresses addresses, String origin) {
        this.addresses = addresses;
        this.origin = origin;
    }

    /** The documents by their path below the context. */
    Map<String, Document> documents(Shelf shelf) {
        Book book = shelf.book();
        var documents = new LinkedHashMap<String, Document>();
        documents.put("/sitemap.xml", document("application/xml;charset=utf-8", sitemap(shelf)));
        documents.put("/robots.txt", document("text/plain;charset=utf-8", robots()));
        for (Language language : Language.values()) {
            documents.put(
                    "/" + language.tag() + "/feed.atom",
                    document("application/atom+xml;charset=utf-8", atom(book, language)));
        }
        return documents;
    }

    private static Document document(String type, String text) {
        return new Document(type, Library.ASK_EACH_TIME, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    private String absolute(String path) {
        return addresses.absolute(path, origin);
    }

    private String robots() {
        String context = addresses.context();
        return String.join(
                "\n",
                "User-agent: *",
                "Disallow: " + context + "/http/",
                "Disallow: " + context + "/run/",
                "Sitemap: " + absolute(context + "/sitemap.xml"),
                "");
    }

    private String sitemap(Shelf shelf) {
        return xml(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            for (Language language : Language.values()) {
                entry(xml, absolute(addresses.home(language)), language, List.of());
                for (Page page : shelf.book().pages(language)) {
                    entry(xml, absolute(addresses.page(language, page.slug())), language, List.of(page));
                }
                entry(xml, absolute(addresses.demos(language)), language, List.of());
                entry(xml, absolute(addresses.claims(language)), language, List.of());
                entry(xml, absolute(addresses.labs(language)), language, List.of());
                for (String lab : shelf.labs()) {
                    entry(xml, absolute(addresses.lab(language, lab)), language, List.of());
                }
            }
            xml.writeEndElement();
        });
    }

    private void entry(XMLStreamWriter xml, String url, Language language, List<Page> page) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", url);
        for (Page one : page) {
            element(xml, "lastmod", one.front().reviewed().toString());
        }
        for (Language alternate : Language.values()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", alternate.tag());
            xml.writeAttribute("href", url.replaceFirst("/" + language.tag() + "/", "/" + alternate.tag() + "/"));
        }
        xml.writeEndElement();
    }

    private String atom(Book book, Language language) {
        String feed = absolute(addresses.context() + "/" + language.tag() + "/feed.atom");
        List<Page> newest = book.pages(language).stream()
                .sorted(Comparator.comparing((Page page) -> page.front().reviewed())
                        .reversed())
                .limit(NEWEST)
                .toList();
        return xml(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.tag());
            element(xml, "id", feed);
            element(xml, "title", "Wirebook");
            link(xml, "self", feed);
            link(xml, "alternate", absolute(addresses.home(language)));
            element(xml, "updated", newest.isEmpty() ? "1970-01-01T00:00:00Z" : updated(newest.get(0)));
            xml.writeStartElement("author");
            element(xml, "name", "Wirebook");
            xml.writeEndElement();
            for (Page page : newest) {
                String url = absolute(addresses.page(language, page.slug()));
                xml.writeStartElement("entry");
                element(xml, "id", url);
                element(xml, "title", page.title());
                element(xml, "updated", updated(page));
                element(xml, "summary", page.front().summary());
                link(xml, "alternate", url);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private static String updated(Page page) {
        return page.front().reviewed().atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    private static void link(XMLStreamWriter xml, String relation, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private interface Content {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String xml(Content content) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.writeTo(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML to memory", e);
        }
        return text.toString();
    }
}
