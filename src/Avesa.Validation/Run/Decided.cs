using Amazon.Runtime;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>The one place where what could not be read becomes <see cref="Unproven"/>.</summary>
internal static class Decided
{
    /// <summary>Runs to a verdict.</summary>
    /// <param name="run">Reads and judges; its failures that mean "could not be read" are verdicts, all others come out as they are.</param>
    /// <param name="side">The account that is read, for failures that do not know it themselves.</param>
    public static async Task<Verdict> By(Func<Task<Verdict>> run, AccountSide side)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (Unreadable.Because(exception, side) is not null)
        {
            return new Unproven(Unreadable.Because(exception, side)!);
        }
        catch (AmazonServiceException answer)
        {
            return new Unproven(Unreadable.Unknown(answer, side));
        }
    }
}
