using Avesa.Validation.Gate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Exposure;

/// <summary>
/// What AWS Config would not see of some types of resources: it lists what it has discovered even where its recorder has been stopped since, has failed,
/// or never recorded the type, so that its lists alone prove nothing.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html</remarks>
internal static class DiscoveryGaps
{
    private const string Unseen = "so what no stack has made would not be seen";

    /// <summary>Why it would not see all of it, a sentence each; none where it would.</summary>
    /// <param name="region">Where it is to look.</param>
    /// <param name="recorder">Its recorder there; null when there is none.</param>
    /// <param name="types">What it is to see.</param>
    public static IEnumerable<Unproven> Of(string region, RecorderFacts? recorder, IEnumerable<string> types)
    {
        if (recorder is not { Recording: true })
        {
            yield return new Unproven($"AWS Config is not on in {region}, {Unseen}: start its recorder.");
            yield break;
        }

        if (recorder.LastStatus is not ("SUCCESS" or "PENDING" or "NOT_APPLICABLE"))
        {
            yield return new Unproven(
                $"AWS Config's recorder {recorder.Name} in {region} could not record its last event ({recorder.LastStatus}, {recorder.LastError ?? "no code"}{Since(recorder)}), {Unseen}: correct its role or its delivery channel.");
        }

        if (types.Where(type => !recorder.Records(type)).ToList() is { Count: > 0 } missing)
        {
            yield return new Unproven($"AWS Config's recorder {recorder.Name} in {region} leaves out {string.Join(", ", missing)}, {Unseen}: let it record all types.");
        }
    }

    /// <summary>How a recorder stands and how late it sees, for the evidence.</summary>
    public static string Describe(RecorderFacts recorder, IEnumerable<string> types) =>
        $"recorder {recorder.Name}, last event {recorder.LastStatus}{Since(recorder)}; it sees what was made {(types.Any(recorder.Frequency.IsDaily) ? "up to a day" : "some minutes")} later";

    private static string Since(RecorderFacts recorder) => recorder.LastStatusAt is { } at ? $" since {Instant.Of(at)}" : "";
}
