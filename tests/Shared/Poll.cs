using System.Diagnostics;

namespace Khabar.Testing;

/// <summary>Asks again and again until an answer is as it should be. The test fails at the deadline, so that none waits for ever.</summary>
static class Poll
{
    /// <summary>Between two questions: long enough to leave the processor to who is waited for.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Returns the first answer that is as it should be.</summary>
    /// <param name="ask">Gives an answer.</param>
    /// <param name="holds">True for an answer that is as it should be.</param>
    /// <param name="patience">How long such an answer may take to come.</param>
    /// <param name="otherwise">What the test fails with, of the last answer.</param>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> holds, TimeSpan patience, Func<T, string> otherwise)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(Pause))
        {
            var answer = await ask();
            if (holds(answer)) return answer;
            if (clock.Elapsed > patience) Assert.Fail(otherwise(answer));
        }
    }

    /// <summary>Returns once a condition holds.</summary>
    public static Task UntilAsync(Func<bool> holds, TimeSpan patience, string otherwise) =>
        UntilAsync(() => Task.FromResult(holds()), held => held, patience, _ => otherwise);
}
