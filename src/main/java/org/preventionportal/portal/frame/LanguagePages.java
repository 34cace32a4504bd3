package org.preventionportal.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Sets the language. The page to return to is sent in a form, because the path of a survey is secret and logs have no
 * forms.
 */
@Controller
class LanguagePages {

    private final LocaleResolver languages;

    LanguagePages(LocaleResolver languages) {
        this.languages = languages;
    }

    /** @param back the page to show again; the first page is shown instead of one that is in English only */
    @PostMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Languages.of(to));
        return "redirect:" + (Languages.isBilingual(back) ? back : "/");
    }
}
