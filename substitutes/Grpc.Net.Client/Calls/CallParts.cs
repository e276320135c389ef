using Grpc.Core;

namespace Grpc.Net.Client.Calls;

/// <summary>What a call object of <see cref="Core"/> asks of the call behind it.</summary>
interface ICallParts : IDisposable
{
    Task<Metadata> ResponseHeadersAsync { get; }
    Status GetStatus();
    Metadata GetTrailers();
}

/// <summary>The parts of a call as functions of it, made once.</summary>
static class CallParts
{
    public static readonly Func<object, Task<Metadata>> Headers = static call => ((ICallParts)call).ResponseHeadersAsync;
    public static readonly Func<object, Status> Status = static call => ((ICallParts)call).GetStatus();
    public static readonly Func<object, Metadata> Trailers = static call => ((ICallParts)call).GetTrailers();
    public static readonly Action<object> Dispose = static call => ((ICallParts)call).Dispose();
}
