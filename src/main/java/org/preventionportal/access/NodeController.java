package org.preventionportal.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

    private final List<Nodes> modules;

    NodeController(List<Nodes> modules) {
        this.modules = modules;
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id, Caller caller) {
        return modules.stream()
                .filter(nodes -> id.startsWith(nodes.prefix()))
                .map(nodes -> nodes.find(id, caller))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
