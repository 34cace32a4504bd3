package org.preventionportal.surveys.questionnaires.editing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;

/** Takes the content of a new questionnaire. */
record FormInput(BilingualText title, BilingualText introduction, BilingualText thanks, List<SectionInput> sections) {

    Form toForm() {
        Set<String> given = sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.ofNullable(section.key()),
                        section.questions().stream().flatMap(question -> Stream.ofNullable(question.key()))))
                .collect(Collectors.toSet());
        var keys = new PartKeys(given);
        return new Form(
                title,
                introduction,
                thanks,
                sections.stream().map(section -> section.toSection(keys)).toList());
    }
}
