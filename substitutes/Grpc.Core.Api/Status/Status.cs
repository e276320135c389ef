namespace Grpc.Core;

/// <summary>The outcome of a call: a code, a text for people, and on the client the exception behind it. Immutable.</summary>
public struct Status
{
    /// <summary><see cref="Core.StatusCode.OK"/> without a text.</summary>
    public static readonly Status DefaultSuccess = new(StatusCode.OK, "");

    /// <summary><see cref="Core.StatusCode.Cancelled"/> without a text.</summary>
    public static readonly Status DefaultCancelled = new(StatusCode.Cancelled, "");

    /// <summary>A status of the given code and text.</summary>
    public Status(StatusCode statusCode, string detail) : this(statusCode, detail, null) { }

    /// <summary>A status that also carries the local exception it was made from, which never travels.</summary>
    public Status(StatusCode statusCode, string detail, Exception? debugException)
    {
        StatusCode = statusCode;
        Detail = detail;
        DebugException = debugException;
    }

    /// <summary>The code; OK in the default value.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>The text that travels as <c>grpc-message</c>.</summary>
    public string Detail { get; }

    /// <summary>The local exception behind a client-side failure, or null.</summary>
    public Exception? DebugException { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var cause = DebugException is null ? "" : $", DebugException=\"{DebugException.GetType()}: {DebugException.Message}\"";
        return $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\"{cause})";
    }
}
