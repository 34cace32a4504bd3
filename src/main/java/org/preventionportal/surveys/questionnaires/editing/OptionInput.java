package org.preventionportal.surveys.questionnaires.editing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Option;

/** @param key null to have one made from the text */
record OptionInput(@Nullable String key, BilingualText text) {

    static List<Option> toOptions(List<OptionInput> options) {
        var keys = PartKeys.ofOptions(options.stream().flatMap(option -> Stream.ofNullable(option.key())));
        return options.stream().map(option -> option.toOption(keys)).toList();
    }

    Option toOption(PartKeys keys) {
        return new Option(keys.key(key, text, "answer"), text);
    }
}
