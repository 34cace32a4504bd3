package org.preventionportal.bench;

import java.net.http.HttpRequest;
import java.util.function.Function;
import org.preventionportal.bench.load.Load;
import org.preventionportal.bench.portal.Requests;

/**
 * Describes what is measured: a request to the portal, and the address at which the limit answers the same.
 *
 * @param request made anew for each round, since tokens expire
 * @param limit path and query
 * @param answer what has to be equal in the answers of the portal and of the limit
 */
record Operation(
        String name,
        String title,
        Function<Requests, HttpRequest> request,
        String limit,
        Function<String, Object> answer) {

    /** @throws IllegalStateException if the portal refuses, or answers in part only */
    String send(Requests portal) {
        return Load.answer(request.apply(portal));
    }
}
