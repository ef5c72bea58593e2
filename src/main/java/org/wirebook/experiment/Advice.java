package org.wirebook.experiment;

/** What is wrong with a line of an experiment file, and what to write instead. */
enum Advice implements Bilingual {
    IN_LINE("line %s: %s", "第 %s 行：%s"),

    // the file
    FILE_TOO_LONG("the file may hold at most %s octets", "文件最多 %s 字节"),
    CONTROL_CHARACTER("there is a control character in this line", "这一行里有控制字符"),
    NOT_BEFORE_FIRST("only @variables and # comments stand before the first ###", "第一个 ### 之前只能写 @变量 和 # 注释"),
    NO_EXPERIMENT("there is no experiment: begin one with ### and its title", "这里没有实验：请用 ### 加标题开始一个"),
    TOO_MANY_EXPERIMENTS("at most %s experiments fit into one file", "一个文件最多放 %s 个实验"),

    // variables
    VARIABLE(
            "a variable is written @name = value, its name in letters, digits and _",
            "变量要写成 @name = value，名字只用字母、数字和 _"),
    QUOTED_VALUE("other tools drop a quotation mark at the start of a value", "值不能以引号开头：别的工具会把它丢掉"),
    RESERVED("“%s” is a name that other tools keep for themselves", "“%s”这个名字被别的工具占用了"),
    DECLARED_TWICE("“%s” is declared twice", "“%s”声明了两次"),
    VALUE_GROWS("the value grows beyond %s characters", "值展开后超过 %s 个字符"),
    VARIABLE_TOO_LATE("variables stand before the first ###", "变量要写在第一个 ### 之前"),

    // what stands before a request
    TITLE("an experiment begins with exactly ### and its title", "实验以 ### 加标题开头，# 不多不少正好三个"),
    DIRECTIVE(
            "“%s” is not known here: write @name, @ref, @spec or @no-redirect",
            "这里不认识“%s”：可以写 @name、@ref、@spec 或 @no-redirect"),
    DIRECTIVE_TOO_LATE("“%s” must stand before the request line", "“%s”要写在请求行之前"),
    NAME(
            "“%s” is no name: write lower-case words with hyphens, as in not-modified",
            "“%s”不能当名字：请用连字符连接小写单词，例如 not-modified"),
    NAMED_ALREADY("this experiment is already called “%s”", "这个实验已经叫“%s”了"),
    NAME_TAKEN("“%s” is already the name of a variable or of another experiment", "“%s”已经是某个变量或另一个实验的名字"),
    UNNAMED(
            "“%s” has no name: write # @name and lower-case words with hyphens",
            "“%s”没有名字：请写一行 # @name，后面是用连字符连接的小写单词"),
    REF("@ref “%s” names no experiment that stands before this one", "前面没有叫“%s”的实验，@ref 引用不到它"),
    SPEC("@spec names one section, as in rfc9110#section-15.4.5", "@spec 只写一处章节，例如 rfc9110#section-15.4.5"),
    NO_REDIRECT("@no-redirect stands once, with nothing after it", "@no-redirect 只写一次，后面什么也不跟"),

    // requests
    NO_REQUEST("“%s” sends no request: write METHOD {{base}}/path", "“%s”没有请求：请写 METHOD {{base}}/path"),
    REQUEST_LINE(
            "“%s” is no request line: write METHOD {{base}}/path (CONNECT cannot be sent here)",
            "“%s”不是请求行：请写成 METHOD {{base}}/path（这里不能发送 CONNECT）"),
    SPACE_IN_URL(
            "the URL ends at the space: write %%20 for a space, and leave out the HTTP version",
            "URL 遇到空格就结束了：空格请写成 %%20，也不要写 HTTP 版本"),
    URL_NOT_ASCII(
            "a URL is written in US-ASCII: percent-encode the octets of other characters",
            "URL 只能用 US-ASCII：其他字符请按字节做百分号编码"),
    URL_OUTSIDE(
            "a URL begins with {{base}}/ or a variable that does: nothing else may be asked",
            "URL 要以 {{base}}/ 开头，或者以这样开头的变量开头：不能向别处发请求"),
    URL_GROWS("the URL grows beyond %s characters", "URL 展开后超过 %s 个字符"),
    FIELD_LINE("“%s” is no field line: write Name: value, then an empty line", "“%s”不是字段行：请写成 Name: value，写完字段后空一行"),
    OWN_FIELD("%s is written by the client itself", "%s 由客户端自己写"),
    FIELD_NOT_ASCII("a field value is written in US-ASCII", "字段值只能用 US-ASCII"),
    COMMA_AT_END("other tools cut the comma at the end of a field value", "字段值不能以逗号结尾：别的工具会把它截掉"),
    TOO_MANY_FIELDS("at most %s field lines may be sent", "最多发送 %s 个字段行"),
    NOT_CONTENT(
            "“%s” cannot stand in a body: other tools read it as a comment, a variable, a script or the next request",
            "“%s”不能写在内容里：别的工具会把它当成注释、变量、脚本或下一个请求"),
    WITHOUT_CONTENT("%s is sent without content (RFC 9110 §9.3.2, §9.3.8)", "%s 请求不带内容（RFC 9110 §9.3.2、§9.3.8）"),

    // references
    UNCLOSED_REFERENCE("{{ without }} in the same line", "{{ 在同一行里没有对应的 }}"),
    REFERENCE(
            "{{%s}} is neither a variable nor a part of a response: write {{name}}, {{stepResponse.headers.etag}},"
                    + " {{stepResponse.headers[\"content-length\"]}}, {{stepResponse.parsedBody.path}} or"
                    + " {{stepResponse.statusCode}}",
            "{{%s}} 既不是变量，也不是响应的一部分：可以写 {{name}}、{{stepResponse.headers.etag}}、"
                    + "{{stepResponse.headers[\"content-length\"]}}、{{stepResponse.parsedBody.path}} 或"
                    + " {{stepResponse.statusCode}}"),
    UNDECLARED("{{%s}} is not declared before this line; there are %s", "{{%s}} 在这一行之前没有声明过；现有 %s"),
    NO_SUCH_RESPONSE("{{%s…}} is the answer of no step that this one names with @ref", "{{%s…}} 不属于这一步用 @ref 引用的任何一步"),
    FIELD_IN_CAPITALS("field names in {{…}} are written in lower case: “%s”", "{{…}} 里的字段名要用小写：“%s”"),
    NO_FIELD(
            "“headers%s” names no field: write .headers.etag or .headers[\"content-length\"]",
            "“headers%s”没有说是哪个字段：请写 .headers.etag 或 .headers[\"content-length\"]"),
    PATH_CONTINUES(
            "“%s” does not continue a path: write .name, [0] or [\"name\"]", "“%s”不能接在路径后面：请写 .name、[0] 或 [\"name\"]"),
    PATH_MEMBER(
            "“%s” is no member of a path: write .name, [0] or [\"name\"]", "“%s”不能作路径的一级：请写 .name、[0] 或 [\"name\"]"),
    UNCLOSED_BRACKET("the [ in “%s” has no end", "“%s”里的 [ 没有闭合"),

    // assertions
    NO_ASSERTION("“%s” claims nothing: write at least one ?? line", "“%s”没有断言：请至少写一行 ??"),
    ASSERTION_TOO_EARLY("the request must stand before its assertions", "断言要写在请求后面"),
    NOT_AFTER_ASSERTION(
            "after the first ?? line only ?? lines may follow, until the next ###", "从第一行 ?? 起，到下一个 ### 为止，只能写 ?? 行"),
    SPACE_AT_END("the line ends with a space, which other tools compare as well", "行末有空格：别的工具会把它也算进去比较"),
    SUBJECT(
            "“%s” cannot be looked at: write status, header NAME, body, duration or js",
            "不能检查“%s”：请写 status、header NAME、body、duration 或 js"),
    FIELD_NAME("“%s” is no field name", "“%s”不是字段名"),
    JS("js looks only at response.parsedBody and what is in it", "js 只能检查 response.parsedBody 和其中的内容"),
    PATH_ENDS("the path ends before “%s”: write .name, [0] or [\"name\"]", "路径到“%s”之前就结束了：请写 .name、[0] 或 [\"name\"]"),
    PREDICATE(
            "“%s” is no predicate: write == != > >= < <= startsWith endsWith includes exists or isFalse",
            "“%s”不是谓词：请写 == != > >= < <= startsWith endsWith includes exists 或 isFalse"),
    VALUE_MISSING("%s needs a value after it", "%s 后面要写一个值"),
    VALUE_UNWANTED("%s takes no value: “%s”", "%s 后面不写值：“%s”"),
    PREDICATE_IN_VALUE(
            "other tools would read “%s” inside the value as the predicate: compare with another part of the text",
            "别的工具会把值里的“%s”当成谓词：请换文本的另一部分来比较"),
    NUMBER("“%s” is no number", "“%s”不是数字"),
    CONDITION("a condition is one line", "条件只写一行");

    private final String english;
    private final String chinese;

    Advice(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
