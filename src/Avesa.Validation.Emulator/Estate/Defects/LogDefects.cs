namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Logs are not written or not kept (PRE-07).</summary>
internal static class LogDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("log-retention", "The log group of the tickets transform never expires its events.", moment =>
            moment.Production.LogGroups[$"/aws/lambda/{Broken.Tickets}"].RetentionInDays = null),
        Defect.Before("function-silent", "The log of the companies transform is empty.", moment =>
        {
            foreach (var stream in moment.Production.LogGroups[$"/aws/lambda/{Broken.Companies}"].Streams())
            {
                stream.RemoveAll(_ => true);
            }
        }),
        Defect.Before("log-retention-short", "The log group of the time entries transform keeps its events for a week.", moment =>
            moment.Production.LogGroups[$"/aws/lambda/{Broken.TimeEntries}"].RetentionInDays = 7),
    ];
}
