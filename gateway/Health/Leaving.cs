using Khabar.Defaults;
using Khabar.Gateway.Services;

namespace Khabar.Gateway.Health;

/// <summary>How a gateway takes its leave of several: it goes on answering for a moment, and tells everyone to turn to another.</summary>
static class Leaving
{
    /// <summary>Adds the moment, unless the suite is in this process, so that nobody could turn to another.</summary>
    public static void AddLeaving(this WebApplicationBuilder builder)
    {
        if (!ServiceAddresses.From(builder.Configuration).Embedded) builder.Services.AddFarewell();
    }

    /// <summary>
    /// From when the gateway was asked to end on, ends each HTTP/1 connection with its next answer: one that stays open until the server is gone is
    /// lost together with the request that was just sent on it.
    /// </summary>
    public static void UseLeaving(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            if (stopping.IsCancellationRequested && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
            return next(context);
        });
    }
}
