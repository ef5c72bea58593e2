package org.wirebook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Json;
import tools.jackson.databind.JsonNode;

class JsonPatchTest {

    private static JsonNode json(String text) {
        return Json.tree(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode patched(String document, String patch) {
        return JsonPatch.apply(json(patch), json(document));
    }

    // RFC 6902, Appendix A.1 to A.8, A.10, A.11, A.14 to A.16
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'foo':'bar'} | [{'op':'add','path':'/baz','value':'qux'}] | {'baz':'qux','foo':'bar'}",
                "{'foo':['bar','baz']} | [{'op':'add','path':'/foo/1','value':'qux'}] | {'foo':['bar','qux','baz']}",
                "{'baz':'qux','foo':'bar'} | [{'op':'remove','path':'/baz'}] | {'foo':'bar'}",
                "{'foo':['bar','qux','baz']} | [{'op':'remove','path':'/foo/1'}] | {'foo':['bar','baz']}",
                "{'baz':'qux','foo':'bar'} | [{'op':'replace','path':'/baz','value':'boo'}] | {'baz':'boo','foo':'bar'}",
                "{'foo':{'bar':'baz','waldo':'fred'},'qux':{'corge':'grault'}} "
                        + "| [{'op':'move','from':'/foo/waldo','path':'/qux/thud'}] "
                        + "| {'foo':{'bar':'baz'},'qux':{'corge':'grault','thud':'fred'}}",
                "{'foo':['all','grass','cows','eat']} | [{'op':'move','from':'/foo/1','path':'/foo/3'}] "
                        + "| {'foo':['all','cows','eat','grass']}",
                "{'baz':'qux','foo':['a',2,'c']} "
                        + "| [{'op':'test','path':'/baz','value':'qux'},{'op':'test','path':'/foo/1','value':2}] "
                        + "| {'baz':'qux','foo':['a',2,'c']}",
                "{'foo':'bar'} | [{'op':'add','path':'/child','value':{'grandchild':{}}}] "
                        + "| {'foo':'bar','child':{'grandchild':{}}}",
                "{'foo':'bar'} | [{'op':'add','path':'/baz','value':'qux','xyz':123}] | {'foo':'bar','baz':'qux'}",
                "{'/':9,'~1':10} | [{'op':'test','path':'/~01','value':10}] | {'/':9,'~1':10}",
                "{'foo':['bar']} | [{'op':'add','path':'/foo/-','value':['abc','def']}] | {'foo':['bar',['abc','def']]}"
            })
    void patchesAsTheStandardsExamplesDo(String document, String patch, String result) {
        assertThat(patched(document, patch)).isEqualTo(json(result));
    }

    // RFC 6902 §4.1, §4.3, §4.4, §4.5
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1} | [{'op':'add','path':'','value':[2]}]                   | [2]",
                "{'a':1} | [{'op':'replace','path':'','value':null}]              | null",
                "{'a':1} | [{'op':'add','path':'/a','value':2}]                   | {'a':2}",
                "{'a':1} | [{'op':'add','path':'/','value':2}]                    | {'a':1,'':2}",
                "{'a':1} | [{'op':'copy','from':'/a','path':'/b'}]                | {'a':1,'b':1}",
                "{'a':1} | [{'op':'copy','from':'','path':'/b'}]                  | {'a':1,'b':{'a':1}}",
                "{'a':1} | [{'op':'move','from':'/a','path':'/a'}]                | {'a':1}",
                "{'a':{'b':1}} | [{'op':'move','from':'/a/b','path':''}]          | 1",
                "[0,1]   | [{'op':'add','path':'/2','value':2}]                   | [0,1,2]",
                "[0,1]   | [{'op':'replace','path':'/1','value':2}]               | [0,2]"
            })
    void wholeDocumentsAndEdgesWorkToo(String document, String patch, String result) {
        assertThat(patched(document, patch)).isEqualTo(json(result));
    }

    // RFC 6902 §4.6
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1             | 1.0           | true",
                "1e2           | 100           | true",
                "{'a':1,'b':2} | {'b':2,'a':1} | true",
                "[1,2]         | [2,1]         | false",
                "'1'           | 1             | false",
                "null          | false         | false",
                "{}            | []            | false",
                "{'a':1}       | {'b':1}       | false"
            })
    void testComparesValuesNotTheirSpelling(String value, String tested, boolean equal) {
        String patch = "[{'op':'test','path':'','value':" + tested + "}]";

        if (equal) {
            assertThat(patched(value, patch)).isEqualTo(json(value));
        } else {
            assertThatThrownBy(() -> patched(value, patch))
                    .isInstanceOfSatisfying(
                            HttpProblem.class,
                            problem -> assertThat(problem.status()).isEqualTo(409));
        }
    }

    // RFC 5789 §2.2, RFC 6902 §4, §5, A.9, A.12, RFC 6901 §3, §4
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {}",
                "400 | [1]",
                "400 | [{'path':'/a'}]",
                "400 | [{'op':1,'path':'/a'}]",
                "400 | [{'op':'add','value':1}]",
                "400 | [{'op':'add','path':'/b'}]",
                "400 | [{'op':'swap','path':'/a'}]",
                "400 | [{'op':'move','path':'/a'}]",
                "400 | [{'op':'add','path':'a','value':1}]",
                "400 | [{'op':'add','path':'/~2','value':1}]",
                "400 | [{'op':'add','path':'/~','value':1}]",
                "409 | [{'op':'test','path':'/a','value':2}]",
                "409 | [{'op':'remove','path':'/b'}]",
                "409 | [{'op':'replace','path':'/b','value':1}]",
                "409 | [{'op':'add','path':'/b/c','value':1}]",
                "409 | [{'op':'add','path':'/a/c','value':1}]",
                "409 | [{'op':'add','path':'/l/3','value':1}]",
                "409 | [{'op':'add','path':'/l/01','value':1}]",
                "409 | [{'op':'add','path':'/l/x','value':1}]",
                "409 | [{'op':'remove','path':'/l/-'}]",
                "409 | [{'op':'remove','path':'/l/99999999999'}]",
                "409 | [{'op':'copy','from':'/b','path':'/c'}]",
                "422 | [{'op':'remove','path':''}]",
                "422 | [{'op':'move','from':'/l','path':'/l/0'}]"
            })
    void whatCannotBeAppliedIsSortedByWhoseFaultItIs(int status, String patch) {
        assertThatThrownBy(() -> patched("{'a':1,'l':[0,1]}", patch))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(status));
    }

    // RFC 5789 §2: "the entire set of changes atomically"
    @Test
    void aPatchThatFailsInTheEndHasChangedNothing() {
        JsonNode document = json("{'a':{'b':1}}");
        JsonNode patch = json("[{'op':'remove','path':'/a/b'},{'op':'test','path':'/a','value':1}]");

        assertThatThrownBy(() -> JsonPatch.apply(patch, document)).isInstanceOf(HttpProblem.class);
        assertThat(document).isEqualTo(json("{'a':{'b':1}}"));
    }

    @Test
    void copiesOfCopiesEndBeforeTheyAreLarge() {
        String doubling = "{'op':'copy','from':'','path':'/-'},".repeat(60);

        assertThatThrownBy(() -> patched("[1,2,3]", "[" + doubling + "{'op':'remove','path':'/0'}]"))
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> patched("1", "[" + "{'op':'test','path':'','value':1},".repeat(100) + "{}]"))
                .hasMessageContaining("at most 100");
    }
}
