using Google.Protobuf.Collections;
using Khabar.Services.Search.Ranking;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>
/// The constants of the ranking function as numbers in the order of declaration. They travel with a query, so that processes of two versions
/// rank one answer alike.
/// </summary>
internal static class ModelMessages
{
    public static float[] Write(RankingModel model) => [model.K1, model.BodyB, model.TitleB, model.TitleWeight, model.Proximity, model.Coordination];

    /// <exception cref="InvalidDataException">Another version's model has more or fewer constants.</exception>
    public static RankingModel Read(RepeatedField<float> constants) =>
        constants is [var k1, var bodyB, var titleB, var titleWeight, var proximity, var coordination]
        ? new RankingModel(k1, bodyB, titleB, titleWeight, proximity, coordination)
        : throw new InvalidDataException($"The query ranks by a model of {constants.Count} constants, which this version does not know.");
}
