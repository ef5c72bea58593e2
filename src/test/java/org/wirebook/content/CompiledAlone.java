package org.wirebook.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page compiled without a book around it, whatever is wrong with it. */
final class CompiledAlone {

    private CompiledAlone() {}

    static Page of(String body) {
        Report silent = (line, message) -> {};
        Manuscript manuscript = Manuscript.read(
                "basics/page/en.md", Language.EN, "basics", "page", SmallBook.front("page", "Page") + body, silent);
        Catalog catalog = new Catalog(
                "",
                Map.of(),
                Standards.read(new ContentFolder(Path.of("nowhere"), new Problems())),
                List.of(),
                List.of(manuscript));
        var folder = new PageFolder("basics/page", "page", List.of(manuscript), Optional.empty(), Optional.empty());
        return new PageCompiler(catalog).compile(manuscript, folder, silent).page();
    }
}
