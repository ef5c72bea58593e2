package org.wirebook.content;

import java.nio.file.Path;

/** A page with a question of each type, in which nothing is wrong; tests change a line of it. */
final class SmallQuiz {

    static final String ENGLISH = """
            Lead.

            ## The short answer

            [An unchanged page comes without content.](experiments.http#not-modified)

            ## Check yourself

            [Check yourself](quiz.toml)
            """;

    static final String CHINESE = """
            引言。

            ## 简短的回答

            [没有变的页面不带内容。](experiments.http#not-modified)

            ## 自测

            [自测一下](quiz.toml)
            """;

    static final String EXPERIMENTS = """
            @doc = {{base}}/http/etag/v1

            ### The first answer
            # @name first
            GET {{doc}}

            ?? status == 200

            ### Nothing has changed
            # @name not-modified
            # @ref first
            GET {{doc}}
            If-None-Match: {{firstResponse.headers.etag}}

            ?? status == 304
            """;

    static final String QUIZ = """
            retired = ["old"]

            [idea.sends-again]
            en = "The server always sends it again."
            zh = "服务器总会再发一遍。"

            [[question]]
            id = "unchanged"
            card = "validators"
            version = 2
            level = 1
            skill = "explain"
            cites = ["rfc9110#section-15.4.5"]
            at.en = "the-short-answer"
            at.zh = "简短的回答"
            type = "single"
            ordered = true
            ask.en = '''
            The tag **still** matches `If-None-Match`. What comes?

            ```http
            GET / HTTP/1.1
            Host: a.example

            ```
            '''
            ask.zh = "标签**“仍然”**与 `If-None-Match` 相符。会得到什么？"
            why.en = "It has no content."
            why.zh = "它没有内容。"
            [[question.option]]
            en = "`304` and no content"
            zh = "`304`，没有内容"
            right = true
            [[question.option]]
            en = "`200` with all of it"
            zh = "`200`，带着全部内容"
            idea = "sends-again"
            why.en = "What is unchanged need not be sent."
            why.zh = "没有变，就不用再发。"
            [[question.option]]
            en = "nothing"
            zh = "什么都没有"
            idea = "sends-again"
            why.en = "Each request gets an answer."
            why.zh = "每个请求都有回答。"

            [[question]]
            id = "parts"
            version = 1
            level = 2
            skill = "apply"
            cites = ["rfc9110#section-15.4.5", "fetch"]
            at = "not-modified"
            type = "multi"
            ask.en = "Which fields may a `304` carry?"
            ask.zh = "`304` 可以带哪些字段？"
            why.en = "They describe what the cache has."
            why.zh = "它们描述缓存里已有的内容。"
            [[question.option]]
            en = "`ETag`"
            zh = "`ETag`"
            right = true
            [[question.option]]
            en = "`Expires`"
            zh = "`Expires`"
            right = true
            [[question.option]]
            en = "`Trailer`"
            zh = "`Trailer`"
            idea = "sends-again"
            why.en = "It has no content."
            why.zh = "它没有内容。"

            [[question]]
            id = "second-time"
            version = 1
            level = 1
            skill = "predict"
            cites = ["rfc9110#section-15.4.5"]
            at = "not-modified"
            type = "predict"
            experiment = "not-modified"
            ask.en = "What status has the second answer?"
            ask.zh = "第二个响应是什么状态码？"
            why.en = "Nothing has changed."
            why.zh = "什么都没有变。"
            [[question.option]]
            en = "`200`"
            zh = "`200`"
            if = "status == 200"
            idea = "sends-again"
            why.en = "The tag is still the same."
            why.zh = "标签还是同一个。"
            [[question.option]]
            en = "`304`"
            zh = "`304`"
            if = "status == 304"
            right = true

            [[question]]
            id = "steps"
            version = 1
            level = 1
            skill = "explain"
            cites = ["rfc9110#section-9.2.2"]
            at = "not-modified"
            type = "order"
            ask.en = "What comes first?"
            ask.zh = "先做什么？"
            why.en = "Each step needs the one before it."
            why.zh = "每一步都要靠前一步。"
            [[question.item]]
            en = "Ask for the address."
            zh = "查地址。"
            [[question.item]]
            en = "Connect."
            zh = "连接。"
            [[question.item]]
            en = "Send the request."
            zh = "发请求。"
            [[question.slip]]
            before = 3
            after = 2
            idea = "sends-again"
            why.en = "There is nothing to send it over."
            why.zh = "这时还没有连接可用。"

            [[question]]
            id = "codes"
            version = 1
            level = 1
            skill = "diagnose"
            cites = ["rfc9110#section-9.2.2"]
            at = "not-modified"
            type = "match"
            ask.en = "What do they mean?"
            ask.zh = "它们是什么意思？"
            why.en = "The first digit is the class."
            why.zh = "第一位数字是类别。"
            [[question.left]]
            en = "`200`"
            zh = "`200`"
            to = 2
            [[question.left]]
            en = "`404`"
            zh = "`404`"
            to = 1
            [[question.right]]
            en = "Not there."
            zh = "不在这里。"
            [[question.right]]
            en = "Here it is."
            zh = "给你。"
            [[question.right]]
            en = "Not now."
            zh = "现在不行。"
            [[question.slip]]
            left = 1
            right = 3
            idea = "sends-again"
            why.en = "Then it would be `503`."
            why.zh = "那会是 `503`。"

            [[question]]
            id = "field"
            version = 1
            level = 1
            skill = "explain"
            cites = ["rfc9110#section-9.2.2"]
            at = "not-modified"
            type = "short"
            accept = ["ETag", "the ETag field", "ETag 字段"]
            ask.en = "Which field holds the tag?"
            ask.zh = "哪个字段带着标签？"
            why.en = "It is an entity tag."
            why.zh = "它是实体标签。"
            [[question.slip]]
            answers = ["Last-Modified"]
            idea = "sends-again"
            why.en = "That is a date."
            why.zh = "那是日期。"

            [[question]]
            id = "age"
            version = 1
            level = 1
            skill = "apply"
            cites = ["rfc9110#section-9.2.2"]
            at = "not-modified"
            type = "numeric"
            value = 0.5
            tolerance = "0.1"
            unit.en = "minutes"
            unit.zh = "分钟"
            ask.en = "How long are thirty seconds?"
            ask.zh = "三十秒是多久？"
            why.en = "A minute has sixty seconds."
            why.zh = "一分钟有六十秒。"
            [[question.slip]]
            value = 30
            idea = "sends-again"
            why.en = "Those are seconds."
            why.zh = "那是秒数。"
            """;

    private SmallQuiz() {}

    static SmallBook in(Path root) {
        return new SmallBook(root)
                .page("page", ENGLISH, CHINESE)
                .experiments("page", EXPERIMENTS)
                .quiz("page", QUIZ);
    }
}
