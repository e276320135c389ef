using Grpc.Core;

namespace Khabar.Services.Embedded.InProcess;

/// <summary>The handler's side of a call.</summary>
sealed partial class InProcessCall
{
    static readonly AuthContext Nobody = new(null, []);

    protected override string MethodCore => method.FullName;

    protected override string HostCore => host;

    protected override string PeerCore => "in-process";

    protected override DateTime DeadlineCore => options.Deadline ?? DateTime.MaxValue;

    protected override Metadata RequestHeadersCore => requestHeaders ??= [.. options.Headers ?? []];

    protected override CancellationToken CancellationTokenCore => cancellation.Token;

    protected override Metadata ResponseTrailersCore => trailers ??= [];

    protected override Status StatusCore { get; set; } = Status.DefaultSuccess;

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore => Nobody;

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => headers.TrySetResult([.. responseHeaders])
        ? Task.CompletedTask
        : throw new InvalidOperationException("The headers were sent already.");

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? propagation) =>
        throw new NotSupportedException("Deadline and cancellation are given to further calls by their own options.");
}
