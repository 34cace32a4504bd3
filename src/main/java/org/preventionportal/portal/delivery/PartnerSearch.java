package org.preventionportal.portal.delivery;

import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;

/**
 * Finds partners by name with a second button of the form that chooses among them. What was typed and ticked waits as
 * it does after an error, so that nothing is lost; the name goes into the address, where the page's query reads it.
 */
public final class PartnerSearch {

    private static final String BUTTON = "find";
    private static final String NAME = "filter.name";

    private PartnerSearch() {}

    /** Whether the form was sent by that button. */
    public static boolean isAsked(Page page) {
        return page.isSubmitted() && !page.submitted().first(BUTTON).isEmpty();
    }

    /** Back to the page, with what was found. */
    public static String find(Page page, Links links) {
        SubmittedForm form = page.submitted();
        page.again(form);
        return "redirect:" + links.with(NAME, form.first(NAME).strip(), BUTTON) + "#found";
    }
}
