using Grpc.Core;

namespace Khabar.Services.Indexing.Calls;

/// <summary>Marks a call that one member passes on to another, which answers for itself and passes it on no further.</summary>
internal static class PassedOn
{
    const string Header = "khabar-passed-on";

    /// <summary>The headers of a call that is passed on.</summary>
    public static Metadata Headers => new() { { Header, "true" } };

    /// <summary>True if a member has passed the call on.</summary>
    public static bool Is(ServerCallContext context) => context.RequestHeaders.Get(Header) is not null;
}
