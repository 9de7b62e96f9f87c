namespace Avesa.Validation.Emulator.Estate;

/// <summary>What whoever looks at a moment of the estate must be told: whose keys to use, and the two times that no API can answer.</summary>
/// <param name="Name">The moment's name in the cloud, <c>before-cutover</c>, <c>after-cutover</c> or <c>empty</c>.</param>
/// <param name="Now">The time for which the estate is made; nothing in it happened later.</param>
/// <param name="SourceStoppedAt">When the source's schedules were switched off (plan 7.1: 2:00).</param>
/// <param name="CutoverAt">When production's schedules are or were switched on (plan 7.1: 2:45).</param>
/// <param name="SourceKey">The caller in the source account.</param>
/// <param name="ProductionKey">The caller in the production account.</param>
public sealed record EstateMoment(
    string Name,
    DateTimeOffset Now,
    DateTimeOffset SourceStoppedAt,
    DateTimeOffset CutoverAt,
    CallerKey SourceKey,
    CallerKey ProductionKey)
{
    /// <summary>Data in sync, the source stopped half an hour ago, production tried once and still off.</summary>
    public static EstateMoment BeforeCutover(DateTimeOffset now)
    {
        var at = WholeSeconds(now);
        return new EstateMoment("before-cutover", at, at.AddMinutes(-30), at.AddMinutes(15), Key("AKIABEFORESRCEXAMPLE"), Key("AKIABEFOREPRDEXAMPLE"));
    }

    /// <summary>Production has run for two hours and twenty minutes: at the plan's hours it is five past five, and its quiet hour is over.</summary>
    public static EstateMoment AfterCutover(DateTimeOffset now)
    {
        var at = WholeSeconds(now);
        var cutover = at.AddMinutes(-140);
        return new EstateMoment("after-cutover", at, cutover.AddMinutes(-45), cutover, Key("AKIAAFTER2SRCEXAMPLE"), Key("AKIAAFTER2PRDEXAMPLE"));
    }

    /// <summary>Two accounts with nothing in them; its times say nothing.</summary>
    public static EstateMoment Empty(DateTimeOffset now) =>
        new("empty", WholeSeconds(now), WholeSeconds(now), WholeSeconds(now), Key("AKIAEMPTY2SRCEXAMPLE"), Key("AKIAEMPTY2PRDEXAMPLE"));

    /// <summary>Both moments, in the order of time.</summary>
    public static IReadOnlyList<EstateMoment> All(DateTimeOffset now) => [BeforeCutover(now), AfterCutover(now)];

    private static DateTimeOffset WholeSeconds(DateTimeOffset now) => DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());

    private static CallerKey Key(string id) =>
        new(id, Seed.Of(id).Text(30, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") + "EXAMPLEKEY");
}
