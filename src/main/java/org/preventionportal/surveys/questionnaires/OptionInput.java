package org.preventionportal.surveys.questionnaires;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** @param key null to have one made from the text */
record OptionInput(@Nullable String key, BilingualText text) {

    static List<Option> toOptions(List<OptionInput> options) {
        Set<String> taken = new HashSet<>(QuestionnaireValidator.RESERVED_KEYS);
        taken.addAll(
                options.stream().map(OptionInput::key).filter(Objects::nonNull).collect(Collectors.toSet()));
        var keys = new PartKeys(taken);
        return options.stream()
                .map(option -> new Option(keys.key(option.key(), option.text(), "answer"), option.text()))
                .toList();
    }
}
