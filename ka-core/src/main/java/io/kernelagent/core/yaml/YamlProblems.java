package io.kernelagent.core.yaml;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.NearMiss;
import io.vavr.collection.Seq;

/** Everything that can be wrong with a YAML text as such, in words. */
final class YamlProblems {
    private YamlProblems() {}

    static Problem tooLarge(String file, int bytes, int limit) {
        return Problem.of(
                        "KA-YAML-SIZE",
                        Where.file(file),
                        "the file has " + bytes + " bytes, more than the limit of " + limit)
                .withMend("no file of this kind needs as much; take out what does not belong here");
    }

    static Problem notUtf8(String file, int line) {
        return Problem.of("KA-YAML-ENCODING", Where.line(file, line), "the line is not UTF-8")
                .withMend("save the file as UTF-8");
    }

    static Problem controlCharacter(Where where, int codePoint) {
        return Problem.of("KA-YAML-ENCODING", where, "a control character stands in the text (code " + codePoint + ")");
    }

    static Problem empty(String file) {
        return Problem.of("KA-YAML-EMPTY", Where.file(file), "the file is empty")
                .withMend("begin it with its schema: line; docs/formats describes every kind of file");
    }

    static Problem syntax(Place place, String what) {
        return place.problem("KA-YAML-SYNTAX", "the file is no YAML: " + what, "");
    }

    static Problem syntax(String file, String what) {
        return Problem.of("KA-YAML-SYNTAX", Where.file(file), "the file is no YAML: " + what);
    }

    static Problem tooDeep(Place place, int limit) {
        return place.problem("KA-YAML-DEPTH", "nested deeper than " + limit + " levels", "");
    }

    static Problem alias(Place place) {
        return place.problem("KA-YAML-ALIAS", "anchors and aliases are refused", "write the value out");
    }

    static Problem tag(Place place, String tag) {
        return place.problem("KA-YAML-TAG", "the tag \"" + tag + "\" is refused", "leave the tag out");
    }

    static Problem secondDocument(Place place) {
        return place.problem("KA-YAML-DOCUMENTS", "a second document begins here", "one file holds one document");
    }

    static Problem keyIsNoText(Place place) {
        return place.problem("KA-YAML-TYPE", "a key must be text", "expected text");
    }

    static Problem duplicateKey(Node.Scalar key, Place first) {
        return key.place()
                .problem(
                        "KA-YAML-DUPLICATE-KEY",
                        "the key \"" + key.text() + "\" stands here a second time",
                        "first at line " + first.where().line());
    }

    static Problem unknownKey(Node.Scalar key, Seq<String> known) {
        return key.place()
                .problem(
                        "KA-YAML-UNKNOWN-KEY",
                        "unknown key \"" + key.text() + "\"",
                        NearMiss.of(key.text(), known)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .getOrElse("expected one of: " + known.mkString(", ")));
    }

    static Problem missingKey(Place mapping, String path) {
        return mapping.problem("KA-YAML-MISSING-KEY", "the mandatory key \"" + path + "\" is missing", "")
                .withMend("add \"" + path + "\"");
    }

    static Problem wrongKind(Node node, String expected) {
        return node.place().problem("KA-YAML-TYPE", "expected " + expected + ", found " + node.kind(), "");
    }

    static Problem wrongValue(Node.Scalar scalar, String why) {
        return scalar.place()
                .problem("KA-YAML-VALUE", "\"" + scalar.text() + "\" " + why, "")
                .withMend("write one that is; docs/formats describes every key");
    }

    static Problem noChoice(Node.Scalar scalar, Seq<String> choices) {
        return scalar.place()
                .problem(
                        "KA-YAML-VALUE",
                        "\"" + scalar.text() + "\" is no valid value",
                        NearMiss.of(scalar.text(), choices)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .getOrElse(""))
                .withMend("write one of: " + choices.mkString(", "));
    }
}
