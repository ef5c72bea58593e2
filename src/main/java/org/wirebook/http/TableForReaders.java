package org.wirebook.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wirebook.web.DemoTable;

/** The table in a language, for a page. */
final class TableForReaders {

    private final EndpointTexts texts;

    TableForReaders(EndpointTexts texts) {
        this.texts = texts;
    }

    DemoTable of(List<Endpoint> endpoints) {
        return new DemoTable(Stream.of(Topic.values())
                .map(topic -> new DemoTable.Section(
                        topic.name().toLowerCase(Locale.ROOT),
                        texts.title(topic),
                        endpoints.stream()
                                .filter(endpoint -> endpoint.topic() == topic)
                                .map(this::row)
                                .toList()))
                .toList());
    }

    private DemoTable.Row row(Endpoint endpoint) {
        return new DemoTable.Row(
                Exchange.BASE + endpoint.path(),
                endpoint.methods(),
                texts.summary(endpoint),
                endpoint.reading().mostBytes(),
                endpoint.parameters().stream()
                        .map(parameter -> parameter(endpoint, parameter))
                        .toList(),
                example(endpoint));
    }

    private DemoTable.Parameter parameter(Endpoint endpoint, Parameter parameter) {
        return new DemoTable.Parameter(
                parameter.name(),
                parameter.range(),
                parameter.usual(),
                texts.meaning(endpoint, parameter),
                parameter.required() || endpoint.path().hasVariable(parameter.name()));
    }

    private static DemoTable.Example example(Endpoint endpoint) {
        String target = Exchange.BASE + endpoint.example();
        int question = target.indexOf('?');
        var query = new ArrayList<DemoTable.Pair>();
        Arguments.parse(question < 0 ? "" : target.substring(question + 1), "query")
                .all()
                .forEach((name, values) -> values.forEach(value -> query.add(new DemoTable.Pair(name, value))));
        return new DemoTable.Example(
                endpoint.methods().get(0),
                target,
                query,
                endpoint.sample().type(),
                endpoint.sample().content(),
                endpoint.sample().curl());
    }
}
