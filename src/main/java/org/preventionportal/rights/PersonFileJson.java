package org.preventionportal.rights;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the file for a person as JSON, which they can take to another service. */
final class PersonFileJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PersonFileJson() {}

    static String of(PersonFile file) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("writtenAt", file.writtenAt());
        data.put("searchedFor", file.subject());
        if (file.account() != null) {
            data.put("account", file.account());
        }
        data.put("topics", file.topics());
        return JSON.writeValueAsString(data);
    }
}
