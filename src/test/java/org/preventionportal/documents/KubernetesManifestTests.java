package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;
import org.yaml.snakeyaml.Yaml;

/** Kubernetes ignores a field that it does not know, so a slip of the pen would go unnoticed. */
class KubernetesManifestTests {

    private static final Path MANIFESTS = Path.of("src/main/deploy/kubernetes");
    private static final Path SETTINGS = Path.of("src/docs/operations/configuration.md");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "ConfigMap", ConfigMap.class,
            "Deployment", Deployment.class,
            "Service", Service.class,
            "PodDisruptionBudget", PodDisruptionBudget.class);

    private static List<HasMetadata> portal = List.of();

    @BeforeAll
    static void read() throws IOException {
        var mapper = new ObjectMapper();
        portal = StreamSupport.stream(
                        new Yaml()
                                .loadAll(Files.readString(MANIFESTS.resolve("portal.yaml")))
                                .spliterator(),
                        false)
                .map(document -> (Map<?, ?>) document)
                .<HasMetadata>map(document -> mapper.convertValue(document, KINDS.get(document.get("kind"))))
                .toList();
        assertThat(portal).hasSize(KINDS.size());
    }

    @Test
    void kubernetesKnowsEveryField() {
        assertThat(portal).allSatisfy(document -> assertThat(unknown(document)).isEmpty());
    }

    @Test
    void theOtherManifestsAreYaml() throws IOException {
        for (String file : List.of("keycloak.yaml", "mongodb.yaml")) {
            Map<String, Object> document = new Yaml().load(Files.readString(MANIFESTS.resolve(file)));
            assertThat(document).containsKeys("apiVersion", "kind", "metadata", "spec");
        }
    }

    @Test
    void everySettingIsADocumentedOne() throws IOException {
        String documented = Files.readString(SETTINGS);
        assertThat(one(ConfigMap.class).getData().keySet())
                .allSatisfy(name -> assertThat(documented).contains("`" + name + "`"));
    }

    @Test
    void aNodeRunsWithoutPrivilegesAndStopsAfterItsDrain() {
        PodSpec pod = one(Deployment.class).getSpec().getTemplate().getSpec();
        Container container = pod.getContainers().getFirst();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod.getTerminationGracePeriodSeconds())
                .as("drain of 15 s and shutdown of 30 s")
                .isGreaterThan(45);
        assertThat(container.getReadinessProbe().getPeriodSeconds()
                        * container.getReadinessProbe().getFailureThreshold())
                .as("noticed before the drain ends")
                .isLessThan(15);
    }

    private static <T extends HasMetadata> T one(Class<T> type) {
        return portal.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What the model has kept aside because it has no field for it, at any depth. */
    private static List<Object> unknown(Object part) {
        List<Object> found = new ArrayList<>();
        if (part instanceof Collection<?> items) {
            items.forEach(item -> found.addAll(unknown(item)));
        } else if (part.getClass().getName().startsWith("io.fabric8.")) {
            for (PropertyDescriptor property : properties(part.getClass())) {
                Object value = ReflectionUtils.invokeMethod(property.getReadMethod(), part);
                if (value instanceof Map<?, ?> more && property.getName().equals("additionalProperties")) {
                    found.addAll(more.keySet());
                } else if (value != null && property.getWriteMethod() != null) {
                    found.addAll(unknown(value));
                }
            }
        }
        return found;
    }

    private static PropertyDescriptor[] properties(Class<?> type) {
        try {
            return Introspector.getBeanInfo(type, Object.class).getPropertyDescriptors();
        } catch (IntrospectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
