package org.preventionportal.access;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code node(id)}. */
@Controller
class NodeController {

    private final NodeFinder nodes;

    NodeController(NodeFinder nodes) {
        this.nodes = nodes;
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id, Caller caller) {
        return nodes.find(id, caller);
    }
}
