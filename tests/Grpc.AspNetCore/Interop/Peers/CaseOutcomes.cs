namespace Grpc.AspNetCore.Tests.Interop.Peers;

static class CaseOutcomes
{
    /// <summary>Reads lines of the form <c>case: outcome</c>; lines of another form are kept under "other output".</summary>
    public static IReadOnlyDictionary<string, string> Parse(string output)
    {
        var outcomes = new Dictionary<string, string>();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(": ", 2) is [var name, var outcome] && !name.Contains(' ')) outcomes[name] = outcome.Trim();
            else outcomes["other output"] = outcomes.GetValueOrDefault("other output") + line + "\n";
        }
        return outcomes;
    }

    public static void AssertOk(IReadOnlyDictionary<string, string> outcomes, string name) => Assert.True(
        outcomes.TryGetValue(name, out var outcome) && outcome == "ok",
        outcome ?? $"The case did not run. {outcomes.GetValueOrDefault("other output")}");
}
