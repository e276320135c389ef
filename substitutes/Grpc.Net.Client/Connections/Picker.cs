using Grpc.Core;

namespace Grpc.Net.Client.Connections;

/// <summary>Chooses the subchannel of each call until the next change. Safe for concurrent use.</summary>
abstract class Picker
{
    /// <summary>A subchannel, or none and a failure, or neither: the call has to wait.</summary>
    public abstract (Subchannel? Subchannel, Status? Failure) Pick();
}

/// <summary>Nothing can be said yet.</summary>
sealed class WaitingPicker : Picker
{
    public override (Subchannel?, Status?) Pick() => (null, null);
}

/// <summary>No address can be reached.</summary>
sealed class FailingPicker(Status failure) : Picker
{
    public override (Subchannel?, Status?) Pick() => (null, failure);
}

/// <summary>The ready subchannels in turn, beginning anywhere.</summary>
sealed class RotatingPicker(IReadOnlyList<Subchannel> ready) : Picker
{
    uint next = ready.Count == 1 ? 0 : (uint)Random.Shared.Next();

    public override (Subchannel?, Status?) Pick() =>
        (ready.Count == 1 ? ready[0] : ready[(int)(Interlocked.Increment(ref next) % (uint)ready.Count)], null);
}
