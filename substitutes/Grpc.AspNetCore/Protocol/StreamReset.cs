using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Grpc.AspNetCore.Server.Protocol;

static class StreamReset
{
    /// <summary>RFC 9113 section 8.1: a server that has answered in full asks the client to stop sending with NO_ERROR.</summary>
    const int NoError = 0;

    /// <summary>RFC 9113 section 7: INTERNAL_ERROR.</summary>
    const int InternalError = 2;

    /// <summary>Breaks a response off that cannot be brought to a proper end.</summary>
    public static void Abort(HttpContext http)
    {
        if (http.Features.Get<IHttpResetFeature>() is { } reset) reset.Reset(InternalError);
        else http.Abort();
    }

    /// <summary>Sends everything including the trailers, then stops the request if it is still being sent.</summary>
    public static async Task CompleteAndStopRequestAsync(HttpContext http)
    {
        await http.Response.CompleteAsync();
        http.Features.Get<IHttpResetFeature>()?.Reset(NoError);
    }
}
