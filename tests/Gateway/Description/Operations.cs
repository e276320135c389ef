using System.Net;

namespace Khabar.Gateway.Tests.Description;

/// <summary>A request to an operation and the status it must get.</summary>
/// <param name="Operation">Method and path as the description has them: <c>GET /v1/articles/{id}</c>.</param>
/// <param name="Address">The address asked.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Status">What must be answered.</param>
/// <param name="Type">The body's media type.</param>
/// <param name="Header">A header, <c>Name: value</c>; null for none.</param>
public sealed record Trial(string Operation, string Address, HttpStatusCode Status, string? Body = null, string Type = "application/json", string? Header = null);

/// <summary>Requests to every operation, right ones and wrong ones.</summary>
static class Operations
{
    const string Article = """{"id":"described","text":"The kite festival drew four hundred visitors to the beach on Sunday, its organisers said."}""";

    public static IReadOnlyList<Trial> Trials { get; } =
    [
        new("GET /healthz", "/healthz", HttpStatusCode.OK),
        new("GET /v1/status", "/v1/status", HttpStatusCode.OK),
        new("GET /v1/status", "/v1/status?collection=NO%20NAME", HttpStatusCode.BadRequest),
        new("GET /v1/status", "/v1/status?collection=never-filled", HttpStatusCode.NotFound),
        new("GET /v1/search", "/v1/search?langauge=ar", HttpStatusCode.BadRequest),
        new("GET /v1/search", "/v1/search?q=ceasefire&explain=true", HttpStatusCode.OK),
        new("GET /v1/search", "/v1/search?q=%22unfinished&language=ar,en&source=courier.example&from=2025-01-01&to=2025-12-31&sort=newest&page_size=3", HttpStatusCode.OK),
        new("GET /v1/search", "/v1/search", HttpStatusCode.NotModified, Header: "If-None-Match: *"),
        new("GET /v1/search", "/v1/search?page_size=none", HttpStatusCode.BadRequest),
        new("GET /v1/suggest", "/v1/suggest?q=cea", HttpStatusCode.OK),
        new("GET /v1/suggest", "/v1/suggest?q=cea&limit=1000", HttpStatusCode.BadRequest),
        new("POST /v1/articles", "/v1/articles", HttpStatusCode.Created, Article),
        new("POST /v1/articles", "/v1/articles", HttpStatusCode.Created, Article, Header: "Idempotency-Key: described"),
        new("POST /v1/articles", "/v1/articles", HttpStatusCode.UnprocessableEntity, Article.Replace("Sunday", "Monday"), Header: "Idempotency-Key: described"),
        new("POST /v1/articles", "/v1/articles", HttpStatusCode.BadRequest, """{"id":7}"""),
        new("POST /v1/articles", "/v1/articles", HttpStatusCode.BadRequest, "not JSON"),
        new("POST /v1/articles", "/v1/articles", HttpStatusCode.UnsupportedMediaType, Article, "text/plain"),
        new("POST /v1/articles:batch", "/v1/articles:batch", HttpStatusCode.OK, Article + "\n", "application/x-ndjson"),
        new("POST /v1/articles:batch", "/v1/articles:batch", HttpStatusCode.OK, "\n", "application/x-ndjson"),
        new("GET /v1/articles/{id}", "/v1/articles/ceasefire-talks-second-round", HttpStatusCode.OK),
        new("GET /v1/articles/{id}", "/v1/articles/ceasefire-talks-second-round?include=blocks", HttpStatusCode.OK),
        new("GET /v1/articles/{id}", "/v1/articles/ceasefire-talks-second-round", HttpStatusCode.NotModified, Header: "If-None-Match: *"),
        new("GET /v1/articles/{id}", "/v1/articles/nobody-wrote-this", HttpStatusCode.NotFound),
        new("GET /v1/articles/{id}", "/v1/articles/described?include=everything", HttpStatusCode.BadRequest),
        new("GET /v1/articles/{id}/related", "/v1/articles/ceasefire-talks-second-round/related", HttpStatusCode.OK),
        new("GET /v1/articles/{id}/related", "/v1/articles/nobody-wrote-this/related", HttpStatusCode.NotFound),
        new("GET /v1/articles/{id}/related", "/v1/articles/ceasefire-talks-second-round/related?limit=all", HttpStatusCode.BadRequest),
        new("DELETE /v1/articles/{id}", "/v1/articles/described", HttpStatusCode.OK),
        new("DELETE /v1/articles/{id}", "/v1/articles/described?collection=NO%20NAME", HttpStatusCode.BadRequest),
        new("POST /v1/articles", "/v1/articles?collection=apart", HttpStatusCode.Created, Article),
        new("GET /v1/reindex", "/v1/reindex?collection=apart", HttpStatusCode.OK),
        new("GET /v1/reindex", "/v1/reindex?collection=never-filled", HttpStatusCode.NotFound),
        new("POST /v1/reindex", "/v1/reindex?collection=apart", HttpStatusCode.Accepted),
        new("POST /v1/reindex", "/v1/reindex?collection=apart", HttpStatusCode.Conflict),
        new("POST /v1/reindex/switch", "/v1/reindex/switch?collection=apart&generation=1", HttpStatusCode.OK),
        new("POST /v1/reindex/switch", "/v1/reindex/switch?collection=apart&generation=99", HttpStatusCode.Conflict),
        new("POST /v1/reindex/switch", "/v1/reindex/switch?collection=apart&generation=next", HttpStatusCode.BadRequest),
        new("POST /v1/reindex/switch", "/v1/reindex/switch?collection=apart", HttpStatusCode.BadRequest),
        new("POST /v1/reindex", "/v1/reindex?extract=yes", HttpStatusCode.BadRequest),
        new("DELETE /v1/reindex/{generation}", "/v1/reindex/second", HttpStatusCode.BadRequest),
        new("DELETE /v1/reindex/{generation}", "/v1/reindex/2?collection=apart", HttpStatusCode.OK),
        new("DELETE /v1/reindex/{generation}", "/v1/reindex/2?collection=apart", HttpStatusCode.Conflict),
        new("POST /v1/extract", "/v1/extract", HttpStatusCode.OK, """{"html":"<h1>Kites</h1><p>The kite festival drew four hundred visitors to the beach on Sunday.</p>"}"""),
        new("POST /v1/extract", "/v1/extract", HttpStatusCode.BadRequest, """{"html":"a","text":"b"}"""),
        new("POST /v1/analyze", "/v1/analyze", HttpStatusCode.OK, """{"text":"The mayors said: الممرات الإنسانية"}"""),
        new("POST /v1/analyze", "/v1/analyze", HttpStatusCode.BadRequest, "{}"),
    ];
}
