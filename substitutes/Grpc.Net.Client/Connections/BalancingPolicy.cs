using Grpc.Core;

namespace Grpc.Net.Client.Connections;

/// <summary>Which subchannels are connected and which of them take calls.</summary>
abstract class BalancingPolicy
{
    /// <summary>Begins the connections that are missing and says what the states come to. Called by one thread at a time.</summary>
    /// <param name="subchannels">One an address, in the order of the addresses; at least one.</param>
    /// <param name="isWanted">Whether calls wait.</param>
    public abstract (ConnectivityState State, Picker Picker) Evaluate(IReadOnlyList<Subchannel> subchannels, bool isWanted);

    /// <summary>
    /// The state of subchannels none of which is ready. Once all have failed, calls fail at once until one succeeds, also while
    /// they are tried again.
    /// </summary>
    protected static (ConnectivityState, Picker) Unready(IReadOnlyList<Subchannel> subchannels)
    {
        if (subchannels.All(one => one.Failure is not null))
            return (ConnectivityState.TransientFailure, new FailingPicker(subchannels[^1].Failure!.Value));
        var isConnecting = subchannels.Any(one => one.State == ConnectivityState.Connecting);
        return (isConnecting ? ConnectivityState.Connecting : ConnectivityState.Idle, new WaitingPicker());
    }
}

/// <summary>One connection at a time: the first address that can be reached, kept as long as it stays connected.</summary>
sealed class PickFirstPolicy : BalancingPolicy
{
    Subchannel? chosen;

    public override (ConnectivityState, Picker) Evaluate(IReadOnlyList<Subchannel> subchannels, bool isWanted)
    {
        if (chosen is not { State: ConnectivityState.Ready } || !subchannels.Contains(chosen))
            chosen = subchannels.FirstOrDefault(one => one.State == ConnectivityState.Ready);
        if (chosen is not null) return (ConnectivityState.Ready, new RotatingPicker([chosen]));
        if (isWanted && !subchannels.Any(one => one.State == ConnectivityState.Connecting))
            subchannels.FirstOrDefault(one => one.State == ConnectivityState.Idle)?.RequestConnection();
        return Unready(subchannels);
    }
}

/// <summary>A connection to every address; calls go to the ready ones in turn.</summary>
sealed class RoundRobinPolicy : BalancingPolicy
{
    public override (ConnectivityState, Picker) Evaluate(IReadOnlyList<Subchannel> subchannels, bool isWanted)
    {
        foreach (var one in subchannels) one.RequestConnection();
        Subchannel[] ready = [.. subchannels.Where(one => one.State == ConnectivityState.Ready)];
        return ready.Length > 0 ? (ConnectivityState.Ready, new RotatingPicker(ready)) : Unready(subchannels);
    }
}
