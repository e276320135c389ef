using System.Globalization;

namespace Grpc.Net.Protocol;

/// <summary>
/// The value of <c>grpc-timeout</c>: one to eight digits and a unit (H, M, S, m, u or n), as "Requests" in the specification of
/// gRPC over HTTP/2 has it.
/// </summary>
static class GrpcTimeout
{
    const int MaxDigits = 8;
    const long MaxValue = 99_999_999;

    /// <summary>The longest time that the format can say and a timer can take: about 49 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>The finest unit in which the time fits, rounded up so that the server never gives up before the caller.</summary>
    public static string Format(TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero) return "1n";
        if (timeout > Longest) timeout = Longest;
        return Fitting(timeout.Ticks, TimeSpan.TicksPerMicrosecond, 'u')
            ?? Fitting(timeout.Ticks, TimeSpan.TicksPerMillisecond, 'm')
            ?? Fitting(timeout.Ticks, TimeSpan.TicksPerSecond, 'S')!;
    }

    public static bool TryParse(ReadOnlySpan<char> value, out TimeSpan timeout)
    {
        timeout = default;
        if (value.Length is < 2 or > MaxDigits + 1) return false;
        if (!long.TryParse(value[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var ticks = value[^1] switch
        {
            'n' => (number + 99) / 100,
            'u' => number * TimeSpan.TicksPerMicrosecond,
            'm' => number * TimeSpan.TicksPerMillisecond,
            'S' => number * TimeSpan.TicksPerSecond,
            'M' => number * TimeSpan.TicksPerMinute,
            'H' => number * TimeSpan.TicksPerHour,
            _ => -1,
        };
        timeout = new TimeSpan(Math.Min(ticks, Longest.Ticks));
        return ticks >= 0;
    }

    static string? Fitting(long ticks, long ticksPerUnit, char unit)
    {
        var units = (ticks + ticksPerUnit - 1) / ticksPerUnit;
        return units <= MaxValue ? string.Create(CultureInfo.InvariantCulture, $"{units}{unit}") : null;
    }
}
