namespace Khabar.Gateway.Delivery;

/// <summary>Section <c>Cors</c>: the pages of other origins that may call the REST interface from a browser. None unless they are named.</summary>
sealed class CrossOriginOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Cors";

    /// <summary>Origins as browsers send them, <c>https://desk.example</c>, or <c>*</c> alone for any.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Checks the section.</summary>
    /// <exception cref="InvalidOperationException">An origin is not a scheme and a host; the message names it.</exception>
    public CrossOriginOptions Validated()
    {
        foreach (var origin in Origins)
            if (origin != "*" && !(Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.GetLeftPart(UriPartial.Authority) == origin))
                throw new InvalidOperationException($"{Section}:Origins must hold origins such as https://desk.example, without a path, or *; one is '{origin}'.");
        return this;
    }
}

/// <summary>Cross-origin calls, as configured.</summary>
static class CrossOrigin
{
    static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public static void AddCrossOrigin(this WebApplicationBuilder builder)
    {
        var options = (builder.Configuration.GetSection(CrossOriginOptions.Section).Get<CrossOriginOptions>() ?? new()).Validated();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(options.Origins)
            .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Delete)
            .WithHeaders("Content-Type", "If-None-Match", "Idempotency-Key", "traceparent")
            .WithExposedHeaders("ETag", "Location", "Retry-After", "Idempotency-Replayed")
            .SetPreflightMaxAge(Remembered)));
    }
}
