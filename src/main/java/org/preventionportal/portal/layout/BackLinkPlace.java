package org.preventionportal.portal.layout;

import java.util.ArrayList;
import java.util.List;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;

/**
 * Puts the back link of a page before its main content, so that the summary of errors is the first thing in it. A
 * template has the link within its content, where it knows what the page is about.
 */
public class BackLinkPlace extends AbstractTemplateHandler {

    private static final String MAIN = "main";
    private static final String HEADING = "h1";
    private static final String LINK = "a";

    /** What comes from the beginning of the main content on, until the link or the heading is found. */
    private final List<ITemplateEvent> held = new ArrayList<>();

    private boolean isHolding;
    private boolean isInLink;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        isHolding |= tag.getElementCompleteName().equals(MAIN);
        if (isHolding && tag.getElementCompleteName().equals(HEADING)) {
            release();
        }
        isInLink |= isHolding && isBackLink(tag);
        if (isHolding && !isInLink) {
            held.add(tag);
        } else {
            super.handleOpenElement(tag);
        }
    }

    private static boolean isBackLink(IProcessableElementTag tag) {
        String classes = tag.getAttributeValue("class");
        return classes != null && classes.contains("govuk-back-link");
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (isHolding && !isInLink) {
            held.add(tag);
        } else {
            super.handleCloseElement(tag);
        }
        if (isInLink && tag.getElementCompleteName().equals(LINK)) {
            release();
        }
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        if (isHolding && !isInLink) {
            held.add(tag);
        } else {
            super.handleStandaloneElement(tag);
        }
    }

    @Override
    public void handleText(IText text) {
        if (isHolding && !isInLink) {
            held.add(text);
        } else {
            super.handleText(text);
        }
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        release();
        super.handleTemplateEnd(end);
    }

    private void release() {
        isHolding = false;
        isInLink = false;
        ITemplateHandler next = getNext();
        for (ITemplateEvent event : held) {
            switch (event) {
                case IOpenElementTag tag -> next.handleOpenElement(tag);
                case ICloseElementTag tag -> next.handleCloseElement(tag);
                case IStandaloneElementTag tag -> next.handleStandaloneElement(tag);
                default -> next.handleText((IText) event);
            }
        }
        held.clear();
    }
}
