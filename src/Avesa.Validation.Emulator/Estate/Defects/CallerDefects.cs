namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Who asks is not who is expected, so nothing is known at all: the one defect that belongs to no control.</summary>
public static class CallerDefects
{
    /// <summary>The name of the defect.</summary>
    public const string WrongAccount = "wrong-account";

    internal static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before(WrongAccount, "The keys that are said to be production's belong to the source account.", moment =>
        {
            var key = moment.AccessKeys.Values.Single(key => key.SessionToken is null && key.Principal.Account == moment.Production && key.Principal.Arn.EndsWith("/avesa-validation", StringComparison.Ordinal));
            moment.Source.AddAccessKey(moment.Source.Users["avesa-validation"], key.Id, key.Secret);
        }),
    ];
}
