package org.preventionportal.portal.start;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gives addresses that Tomcat refuses before the portal sees them, such as /%00, a page in the portal's look. */
@Component
class RefusedAddressPage implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final ClassPathResource PAGE = new ClassPathResource("portal/refused-address.html");

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedAddressValve()));
    }

    /** Leaves errors of the server to the valve that is there already. */
    private static final class RefusedAddressValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean isRefused = response.getStatus() >= 400 && response.getStatus() < 500;
            if (isRefused && response.getContentWritten() == 0 && response.setErrorReported()) {
                try {
                    write(response);
                } catch (IOException _) {
                    response.setSuspended(true); // nobody reads the response any more
                }
            }
        }

        private static void write(Response response) throws IOException {
            response.setContentType("text/html;charset=UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) { // else the response was begun already
                writer.write(PAGE.getContentAsString(StandardCharsets.UTF_8));
                response.finishResponse();
            }
        }
    }
}
