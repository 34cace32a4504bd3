package org.preventionportal.surveys.questionnaires;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param key null to have one made from the text */
record OptionInput(@Nullable String key, BilingualText text) {

    static List<Option> toOptions(List<OptionInput> options) {
        Set<String> taken = new HashSet<>(QuestionnaireValidator.RESERVED_KEYS);
        options.stream().flatMap(option -> Stream.ofNullable(option.key())).forEach(taken::add);
        var keys = new PartKeys(taken);
        return options.stream()
                .map(option -> new Option(keys.key(option.key(), option.text(), "answer"), option.text()))
                .toList();
    }
}
