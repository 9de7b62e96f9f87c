using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Watch;

/// <summary>AWS Config records every type of resource in the region, and delivers what it records.</summary>
/// <param name="Region">For example <c>us-east-1</c>.</param>
public sealed record RegionIsRecorded(string Region) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        if (await account.Config.Recorder(Region) is not { } recorder)
        {
            return new Broken(
                $"AWS Config records nothing of {account.Id} in {Region}.",
                Proof.Read,
                [new Finding($"AWS Config in {Region}", "a recorder", "none", "Set AWS Config up for all types, with a delivery channel, and start its recorder.")]);
        }

        var subject = $"AWS Config recorder {recorder.Name} in {Region}";
        return Verdict.Judge(
            Proof.Read,
            [
                .. recorder.Recording ? Array.Empty<Finding>() : [new Finding(subject, "recording", "switched off", $"aws configservice start-configuration-recorder --configuration-recorder-name {recorder.Name} --region {Region}")],
                .. recorder.LeavesOut.Select(left => new Finding(subject, "every type of resource", $"{left} left out", "Let the recorder take all supported types.")),
                .. recorder.LastStatus == "FAILURE"
                    ? [new Finding(subject, "deliveries without error", $"the last one failed ({recorder.LastError ?? "no code"})", "Correct the delivery channel, its bucket's policy, or the recorder's role.")]
                    : Array.Empty<Finding>(),
            ],
            $"AWS Config records every type of resource of {account.Id} in {Region} (recorder {recorder.Name}, last delivery {recorder.LastStatus}).",
            $"AWS Config does not record all of {account.Id} in {Region}.");
    }
}
