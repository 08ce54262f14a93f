package quarry.selector.webhook.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.selector.SelectorConfig;
import quarry.selector.pool.Projects;
import quarry.selector.webhook.guard.ForbiddenTargetException;
import quarry.selector.webhook.guard.Guard;
import quarry.selector.webhook.message.CloudEvents;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.SigningSecret;

/** Makes, shows and changes endpoints. */
@ApplicationScoped
public class EndpointService {

    private static final int MOST = 20;

    private final Projects projects;
    private final Endpoints endpoints;
    private final Vault vault;
    private final Guard guard;
    private final SelectorConfig.Webhooks config;
    private final Clock clock;

    EndpointService(
            Projects projects, Endpoints endpoints, Vault vault, Guard guard, SelectorConfig config, Clock clock) {
        this.projects = projects;
        this.endpoints = endpoints;
        this.vault = vault;
        this.guard = guard;
        this.config = config.webhooks();
        this.clock = clock;
    }

    @Transactional
    EndpointView create(ProjectId project, EndpointRequest request) {
        // one at a time, so that the count is true
        if (projects.lock(project).isEmpty()) {
            throw unknown(project);
        }
        if (endpoints.of(project).size() >= MOST) {
            throw Problem.conflict("project '" + project + "' has " + MOST + " webhooks, and may not have more");
        }
        if (request.url() == null) {
            throw Problem.unprocessable("url", "is missing");
        }
        var endpoint = new Endpoint(UUID.randomUUID(), project, clock.instant());
        endpoint.headers = vault.close(endpoint.id, StaticHeaders.write(Map.of()));
        change(endpoint, request);
        var secret = SigningSecret.fresh();
        endpoint.secret = vault.close(endpoint.id, secret.key());
        endpoints.persist(endpoint);
        return view(endpoint, secret.text());
    }

    @Transactional
    List<EndpointView> list(ProjectId project) {
        if (projects.find(project).isEmpty()) {
            throw unknown(project);
        }
        return endpoints.of(project).stream()
                .map(endpoint -> view(endpoint, null))
                .toList();
    }

    @Transactional
    EndpointView get(ProjectId project, UUID id) {
        return view(named(project, id), null);
    }

    @Transactional
    EndpointView change(ProjectId project, UUID id, EndpointRequest request) {
        var endpoint = locked(project, id);
        change(endpoint, request);
        return view(endpoint, null);
    }

    @Transactional
    void delete(ProjectId project, UUID id) {
        endpoints.delete(locked(project, id));
    }

    /** A new secret; both sign until the overlap has passed. */
    @Transactional
    EndpointView rotate(ProjectId project, UUID id) {
        var endpoint = locked(project, id);
        var secret = SigningSecret.fresh();
        endpoint.rotate(vault.close(id, secret.key()), clock.instant().plus(config.rotationOverlap()));
        return view(endpoint, secret.text());
    }

    /**
     * The endpoint of a project.
     *
     * @throws Problem if there is none
     */
    @Transactional
    public Endpoint named(ProjectId project, UUID id) {
        return endpoints
                .find(project, id)
                .orElseThrow(() -> Problem.notFound("no webhook " + id + " in project '" + project + "'"));
    }

    /** How the endpoint is reached at that moment; none if it was deleted. */
    @Transactional
    public Optional<Target> target(UUID id, Instant now) {
        return endpoints.findByIdOptional(id).map(endpoint -> {
            var secrets = new ArrayList<SigningSecret>();
            secrets.add(SigningSecret.of(vault.open(id, endpoint.secret)));
            if (endpoint.formerSecret != null && now.isBefore(endpoint.formerUntil)) {
                secrets.add(SigningSecret.of(vault.open(id, endpoint.formerSecret)));
            }
            return new Target(id, endpoint.url, endpoint.cloudEvents, headers(endpoint), secrets);
        });
    }

    private Endpoint locked(ProjectId project, UUID id) {
        var unused = named(project, id);
        return endpoints.lock(id).orElseThrow(() -> Problem.notFound("webhook " + id + " was deleted"));
    }

    private void change(Endpoint endpoint, EndpointRequest request) {
        if (request.url() != null) {
            endpoint.url = checkedUrl(request.url());
        }
        if (request.types() != null) {
            endpoint.types = checkedTypes(request.types());
        }
        if (request.headers() != null) {
            endpoint.headers = vault.close(endpoint.id, StaticHeaders.write(StaticHeaders.checked(request.headers())));
        }
        if (request.cloudEvents() != null) {
            endpoint.cloudEvents = CloudEvents.of(request.cloudEvents())
                    .orElseThrow(() -> Problem.unprocessable(
                            "cloudEvents", "is one of " + String.join(", ", CloudEvents.texts())));
        }
        if (request.enabled() != null) {
            if (request.enabled()) {
                endpoint.enable();
            } else {
                endpoint.disable(Endpoint.ON_REQUEST);
            }
        }
    }

    private String checkedUrl(String text) {
        try {
            return guard.check(text).toString();
        } catch (ForbiddenTargetException e) {
            throw Problem.unprocessable("url", e.getMessage());
        }
    }

    private static String checkedTypes(List<String> types) {
        for (var type : types) {
            if (type == null || EventType.of(type).isEmpty()) {
                throw Problem.unprocessable(
                        "types", "'" + type + "' is none of " + String.join(", ", EventType.texts()));
            }
        }
        return String.join(",", types.stream().distinct().sorted().toList());
    }

    private EndpointView view(Endpoint endpoint, String secret) {
        boolean overlap = endpoint.formerUntil != null && clock.instant().isBefore(endpoint.formerUntil);
        return new EndpointView(
                endpoint.id,
                endpoint.url,
                endpoint.types(),
                List.copyOf(headers(endpoint).keySet()),
                endpoint.cloudEvents.text(),
                !endpoint.isDisabled(),
                endpoint.disabledReason,
                endpoint.failingSince,
                endpoint.pausedUntil,
                overlap ? endpoint.formerUntil : null,
                endpoint.createdAt,
                secret);
    }

    private Map<String, String> headers(Endpoint endpoint) {
        return StaticHeaders.read(vault.open(endpoint.id, endpoint.headers));
    }

    private static Problem unknown(ProjectId project) {
        return Problem.notFound("no project '" + project + "' is known here");
    }
}
