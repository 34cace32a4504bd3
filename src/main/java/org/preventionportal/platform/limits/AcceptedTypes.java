package org.preventionportal.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Knows what a request accepts as the type of its answer. Without a header {@code Accept}, that is every type. */
record AcceptedTypes(List<MediaType> ranges) {

    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);

    static AcceptedTypes of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(headers);
            return new AcceptedTypes(ranges.isEmpty() ? List.of(MediaType.ALL) : ranges);
        } catch (InvalidMediaTypeException unreadable) {
            return new AcceptedTypes(List.of());
        }
    }

    boolean haveAnAnswer() {
        return ANSWERS.stream().anyMatch(this::include);
    }

    /** The most specific range decides. Its weight is 0 if the type is not accepted. */
    private boolean include(MediaType type) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(AcceptedTypes::specificity))
                .filter(range -> range.getQualityValue() > 0)
                .isPresent();
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
