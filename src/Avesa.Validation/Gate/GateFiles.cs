using Avesa.Validation.Gate.Files;

namespace Avesa.Validation.Gate;

/// <summary>What people have written down beside the features: what they accept for now, and what only they can know.</summary>
/// <param name="Waivers">What they accept for now.</param>
/// <param name="Attestations">What only they can know.</param>
public sealed record GateFiles(Waivers Waivers, Attestations Attestations)
{
    /// <summary>
    /// Reads and validates both files together. An empty file, like none, holds nothing: nothing is then accepted and nothing attested, so that a
    /// file that was lost or cut off can only turn a run red.
    /// </summary>
    /// <param name="waiversPath">The waivers' file, which then has to exist; null when there is none.</param>
    /// <param name="attestationsPath">The attestations' file, which then has to exist; null when there is none.</param>
    /// <param name="knownControls">The ids of all controls of the features.</param>
    /// <param name="maxActiveWaivers">How many waivers may be active at once.</param>
    /// <param name="now">The moment that decides which are.</param>
    /// <exception cref="GateFilesInvalidException">Anything is wrong with either; it names all of it.</exception>
    public static GateFiles Read(string? waiversPath, string? attestationsPath, IReadOnlyCollection<string> knownControls, int maxActiveWaivers, DateTimeOffset now)
    {
        var waiverProblems = new FileProblems(waiversPath ?? "");
        var attestationProblems = new FileProblems(attestationsPath ?? "");
        var waivers = waiversPath is null ? [] : new WaiverFile(waiversPath, knownControls, waiverProblems).Read(maxActiveWaivers, now);
        var attestations = attestationsPath is null ? [] : new AttestationFile(attestationsPath, knownControls, attestationProblems).Read();
        List<string> problems = [.. waiverProblems.Sentences, .. attestationProblems.Sentences];
        return problems.Count > 0
            ? throw new GateFilesInvalidException(problems)
            : new GateFiles(new Waivers(waivers), new Attestations(attestations, attestationsPath ?? Attestations.DefaultFile));
    }
}
