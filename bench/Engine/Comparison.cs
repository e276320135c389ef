using System.Diagnostics;
using System.Globalization;

namespace Khabar.Bench.Engine;

/// <summary>
/// Lets two engines do the same in turns, prints what they took line by line and keeps the ratios. Each piece of work, a query or a
/// slice of the documents, counts with the median of its rounds, so that what else the machine does disturbs little. A measurement that
/// takes longer than a minute makes do with fewer rounds.
/// </summary>
internal sealed class Comparison(int rounds)
{
    const int Slices = 64;
    const int WarmUpRounds = 4;
    const int FewestRounds = 3;

    static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);

    readonly Dictionary<string, double> ratios = [];

    /// <summary>The lowest ratio of each kind of work over several collections.</summary>
    public static Dictionary<string, double> Worst(IEnumerable<Comparison> comparisons) =>
        comparisons.SelectMany(c => c.ratios).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => Math.Round(g.Min(r => r.Value), 3));

    public void Analysis(ISearchEngine own, ISearchEngine peer)
    {
        var (ownTokens, peerTokens) = (0L, 0L);
        var ours = new Times();
        var theirs = new Times();
        foreach (var round in Rounds(WarmUpRounds, rounds))
        {
            (ownTokens, var mine) = own.Analyze(Slices);
            (peerTokens, var others) = peer.Analyze(Slices);
            ours.Add(round, mine);
            theirs.Add(round, others);
        }
        if (ownTokens != peerTokens) Console.WriteLine($"  numbers of tokens differ: {ownTokens} and {peerTokens}");
        var (a, b) = (ownTokens / ours.Medians.Sum(), peerTokens / theirs.Medians.Sum());
        Add("analysis", a, b, a / b, "tokens/s");
    }

    public void Indexing(ISearchEngine own, ISearchEngine peer, int documents)
    {
        var (ownBytes, peerBytes) = (0L, 0L);
        var ours = new Times();
        var theirs = new Times();
        foreach (var round in Rounds(1, FewestRounds))
        {
            (var mine, ownBytes) = own.Index();
            (var others, peerBytes) = peer.Index();
            ours.Add(round, [mine]);
            theirs.Add(round, [others]);
        }
        var (a, b) = (documents / ours.Medians[0], documents / theirs.Medians[0]);
        Add("index", a, b, a / b, "documents/s");
        Add("size", ownBytes, peerBytes, peerBytes / (double)ownBytes, "bytes");
    }

    public void Opening(OwnEngine own, ISearchEngine peer)
    {
        var ours = new Times();
        var theirs = new Times();
        foreach (var round in Rounds(WarmUpRounds, rounds))
        {
            ours.Add(round, [own.Open()]);
            theirs.Add(round, [peer.Open()]);
        }
        Show("opening", ours.Medians[0] * 1e3, theirs.Medians[0] * 1e3, "ms");
    }

    /// <summary>For this engine alone: Java's heap grows and shrinks as it likes.</summary>
    public static void Memory(OwnEngine own) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"memory",-12} {own.OpenMemory() / 1e6,16:N1} {"",16}              MB beyond mapped files, once searched"));

    /// <summary>For the peer, the better of its two modes counts.</summary>
    public void Search(string kind, ISearchEngine own, PeerEngine peer)
    {
        var (ownScores, peerScores) = (0.0, 0.0);
        var ours = new Times();
        var theirs = new Dictionary<string, Times> { ["default"] = new(), ["exact"] = new() };
        foreach (var round in Rounds(2 * WarmUpRounds, rounds))
        {
            (ownScores, var mine) = own.Search(kind);
            ours.Add(round, mine);
            foreach (var (mode, times) in theirs)
            {
                peer.Mode = mode;
                (peerScores, var others) = peer.Search(kind);
                times.Add(round, others);
            }
        }
        var (a, b) = (ours.Medians.Average(), theirs.Values.Min(r => r.Medians.Average()));
        Add(kind, a * 1e6, b * 1e6, b / a, "µs a query");
        Show("  p99", Percentile99(ours.Medians) * 1e6, theirs.Values.Min(r => Percentile99(r.Medians)) * 1e6, "µs");
        if (Math.Abs(ownScores / peerScores - 1) > 1e-5)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  scores differ: {ownScores:F3} and {peerScores:F3}"));
    }

    /// <summary>Numbers of rounds to do now; those below 0 warm up.</summary>
    static IEnumerable<int> Rounds(int warmUp, int rounds)
    {
        var time = Stopwatch.StartNew();
        for (var round = -warmUp; round < 0 && time.Elapsed < LongEnough / 2; round++) yield return round;
        for (var round = 0; round < rounds && (round < FewestRounds || time.Elapsed < LongEnough); round++) yield return round;
    }

    void Add(string work, double own, double peer, double ratio, string unit)
    {
        ratios[work] = ratio;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {work,-12} {own,16:N1} {peer,16:N1}   {ratio,6:F2} ×   {unit}"));
    }

    static void Show(string what, double own, double peer, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-12} {own,16:N1} {peer,16:N1}              {unit}"));

    static double Percentile99(double[] times) => times.Order().ElementAt(Math.Min(times.Length - 1, times.Length * 99 / 100));

    /// <summary>The times of the same pieces of work, round by round; rounds below 0 warm up.</summary>
    sealed class Times
    {
        readonly List<double[]> times = [];

        public double[] Medians => [.. Enumerable.Range(0, times[0].Length).Select(i => Median(times.Select(t => t[i])))];

        public void Add(int round, double[] measured)
        {
            if (round >= 0) times.Add(measured);
        }

        static double Median(IEnumerable<double> values)
        {
            var sorted = values.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }
}
