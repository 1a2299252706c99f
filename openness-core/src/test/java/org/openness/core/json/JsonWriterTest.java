package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static JsonWriter everything(JsonWriter writer) {
        return writer.object()
                .field("text", "a")
                .field("truth", true)
                .field("number", 1L)
                .object("object")
                .field("b", "c")
                .endObject()
                .object("empty")
                .endObject()
                .array("array")
                .item("d")
                .array()
                .endArray()
                .object()
                .endObject()
                .endArray()
                .endObject();
    }

    @Test
    void compactDocumentIsOneLine() {
        assertThat(everything(JsonWriter.compact()))
                .hasToString("{\"text\":\"a\",\"truth\":true,\"number\":1,\"object\":{\"b\":\"c\"},\"empty\":{},"
                        + "\"array\":[\"d\",[],{}]}");
    }

    @Test
    void indentedDocumentHasALineForEachValue() {
        assertThat(everything(JsonWriter.indented())).hasToString("""
                {
                  "text" : "a",
                  "truth" : true,
                  "number" : 1,
                  "object" : {
                    "b" : "c"
                  },
                  "empty" : { },
                  "array" : [
                    "d",
                    [ ],
                    { }
                  ]
                }""");
    }

    @Test
    void controlCharactersAndQuotesAreEscaped() {
        assertThat(JsonWriter.compact()
                        .array()
                        .item("\"\\\b\f\n\r\t\u0000\u001f/")
                        .endArray())
                .hasToString("[\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001F/\"]");
    }

    @Test
    void otherCharactersAreWrittenAsTheyAre() {
        assertThat(JsonWriter.compact().array().item("é漢😀\u007f\u2028").endArray())
                .hasToString("[\"é漢😀\u007f\u2028\"]");
    }

    @Test
    void everyCharacterIsReadBack() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 97) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                text.appendCodePoint(c);
            }
        }
        String written =
                JsonWriter.compact().array().item(text.toString()).endArray().toString();
        assertThat(JsonReader.withLimits(ReadLimits.DEFAULT)
                        .readJson(written.getBytes(StandardCharsets.UTF_8))
                        .items())
                .extracting(Json::text)
                .containsExactly(text.toString());
    }

    @Test
    void namesAreEscapedAsTextIs() {
        assertThat(JsonWriter.compact().object().field("a\"b", "c").endObject()).hasToString("{\"a\\\"b\":\"c\"}");
    }

    @Test
    void textAfterAnEscapeIsWrittenAsItIs() {
        assertThat(JsonWriter.compact().array().item("a\nb").item("c").endArray())
                .hasToString("[\"a\\nb\",\"c\"]");
    }

    @Test
    void documentMayBeOneText() {
        assertThat(JsonWriter.indented().item("a")).hasToString("\"a\"");
    }

    @Test
    void documentsMayBeLongAndDeep() {
        int depth = 100;
        String text = "a".repeat(10_000);
        JsonWriter writer = JsonWriter.compact();
        for (int i = 0; i < depth; i++) {
            writer.array();
        }
        writer.item(text).item("\t".repeat(10_000));
        for (int i = 0; i < depth; i++) {
            writer.endArray();
        }
        assertThat(writer)
                .hasToString("[".repeat(depth) + '"' + text + "\",\"" + "\\t".repeat(10_000) + '"' + "]".repeat(depth));
    }
}
