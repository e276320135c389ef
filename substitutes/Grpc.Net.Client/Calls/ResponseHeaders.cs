using Grpc.Core;
using Grpc.Net.Client.Protocol;

namespace Grpc.Net.Client.Calls;

/// <summary>The response's headers as a task that is made only if somebody asks for it.</summary>
sealed class ResponseHeaders
{
    object? state;

    /// <summary>Completes with the headers, or fails as the call did if it ended without.</summary>
    public Task<Metadata> Task
    {
        get
        {
            if (Volatile.Read(ref state) is null)
                Interlocked.CompareExchange(
                    ref state, new TaskCompletionSource<Metadata>(TaskCreationOptions.RunContinuationsAsynchronously), null);
            return Volatile.Read(ref state) switch
            {
                TaskCompletionSource<Metadata> source => source.Task,
                HttpResponseMessage response => System.Threading.Tasks.Task.FromResult(ResponseMetadata.Of(response.Headers)),
                Exception exception => System.Threading.Tasks.Task.FromException<Metadata>(exception),
                _ => throw new InvalidOperationException(),
            };
        }
    }

    public void Set(HttpResponseMessage response)
    {
        if (Interlocked.CompareExchange(ref state, response, null) is TaskCompletionSource<Metadata> source)
            source.TrySetResult(ResponseMetadata.Of(response.Headers));
    }

    /// <summary>The call has failed; nothing if the headers came before.</summary>
    public void Fail(Func<Exception> failure)
    {
        if (Volatile.Read(ref state) is HttpResponseMessage) return;
        var exception = failure();
        if (Interlocked.CompareExchange(ref state, exception, null) is not TaskCompletionSource<Metadata> source) return;
        if (source.TrySetException(exception)) _ = source.Task.Exception;
    }
}
