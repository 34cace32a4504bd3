package org.preventionportal.portal.interest;

import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves the pages that say whom to call for a child at risk. The address has the region, so nothing is stored.
 * Whatever becomes of the query for the numbers of councils, the pages show 999 and 101.
 */
@Controller
class CallNowPages {

    private static final String REGION = "region";

    /** Strangers have no region of their own. */
    @GetMapping("/interest/call-now")
    String forStrangers(Page page) {
        return isChosen(page) ? show("interest/call-now", page) : page.plain("interest/call-now");
    }

    /** Shows the numbers in the regions of a member's organisations until they choose another one. */
    @GetMapping("/requests/call-now")
    String forMembers(Page page) {
        return show("requests/call-now", page);
    }

    private static boolean isChosen(Page page) {
        return !page.submitted().first(REGION).isEmpty();
    }

    private static String show(String name, Page page) {
        try {
            if (isChosen(page) && !page.variables(name, Map.of()).containsKey(REGION)) {
                return page.with("isUnknownRegion", true).plain(name); // else others' numbers would have its name
            }
            return page.view(name, Map.of());
        } catch (ResponseStatusException _) {
            return withoutNumbers(name, page);
        }
    }

    private static String withoutNumbers(String name, Page page) {
        return page.with("isWithoutNumbers", true).plain(name);
    }
}
