namespace Avesa.Validation.Trials.Sentences;

/// <summary>A sentence that no defect of the estate can bring about, and why.</summary>
/// <param name="Text">The sentence, as <see cref="Sentence.Text"/> has it.</param>
/// <param name="Why">Why none can; where it is tried otherwise, there.</param>
internal sealed record NeverSaid(string Text, string Why)
{
    private const string NotPrincipal = "IAM takes no NotPrincipal in the trust policy of a role, so the estate cannot have one; should it ever, the check says so, as its own tests show";
    private const string Moving = "an estate that stands still does not change between two readings; the tests of the stopped source's table and bucket change it in between";
    private const string Named = "ten thousand differences are named, and the estate has not as many; the tests of the comparison have";
    private const string Uncompared = "nothing of the estate is above the byte budget, and secrets have none; the tests of the comparison set a small one";
    private const string Drawn = "the estate has more objects than are drawn, so never all of them are compared; the tests of the comparison have few";
    private const string MetricMath = "CloudWatch leaves it out of an alarm on metric math or on a band, which the emulator does not have";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<NeverSaid> All { get; } =
    [
        new("RoleTrustsOnlyGitHub: expected nobody beside GitHub's identity provider, found statement \"…\" trusts everybody but its NotPrincipal", NotPrincipal),
        new("RoleTrustsOnlyUnderExternalId: expected nobody beside arn:aws:iam::…:role/…, found statement \"…\" trusts everybody but its NotPrincipal", NotPrincipal),
        new("RoleTrustsOnlySource: expected nobody beside the source account, found statement \"…\" trusts everybody but its NotPrincipal", NotPrincipal),
        new("ProductionIsItsOwnAccount: Production and the source are one account, ….", "two profiles that lead to one account end a run before any check"),
        new("ProductionIsItsOwnAccount: expected an account of its own, found the source account", "two profiles that lead to one account end a run before any check"),
        new("AlarmIsAsPlanned: expected raised by …, found raised by … … none", MetricMath),
        new("AlarmIsAsPlanned: expected periods …, found periods … x none", MetricMath),
        new("BucketEncrypts: … has no default encryption.", "S3 encrypts every bucket by default since 2023; what is older than that is asked all the same"),
        new("BucketEncrypts: expected default encryption, found none", "S3 encrypts every bucket by default since 2023; what is older than that is asked all the same"),
        new("BucketIsOwn: expected region …, found region none", "a bucket that the account's own listing has lies in a region; the two answers would have to contradict each other"),
        new("BucketStandsStill: expected … objects of … bytes, found … objects of … bytes", Moving),
        new("TableStandsStill: … of the source was written between two readings.", Moving),
        new("TableStandsStill: expected the same items at … and at …, found other content of … items", Moving),
        new("TableStandsStill: expected the same items at … and at …, found … items, then …", Moving),
        new("DecisionWasMade: expected a decision within the window, before …, found one of …", "the estate's night is not over; the check's own tests look from the next day"),
        new("StandardIsOn: expected READY, found … (…)", "the emulator's Security Hub gives no reason; the check's own tests do"),
        new("Differences: … differ: … … missing, … extra, … changed, … equal, … not comparable[ (first … of … named)|].", Uncompared),
        new("Differences: … differ: … … missing, … extra, … changed, … equal[, … not comparable|] (first … of … named).", Named),
        new("ObjectVerdict: … differ: … objects missing, … extra, … changed, … equal, … not comparable[ (first … of … named)|].", Uncompared),
        new("ObjectVerdict: … differ: … objects missing, … extra, … changed, … equal[, … not comparable|] (first … of … named).", Named),
        new("TableVerdict: … and … differ: … items missing, … extra, … changed, … equal (first … of … named).…", Named),
        new("MetadataVerdict: The metadata of … of all … objects of … differ[ (first … of … named)|][ (drawn evenly over … folders by the run's id; AVESA_RUN_ID=… draws the same)|].", Drawn),
        new("MetadataVerdict: The metadata of … of [all … objects of …|… of the … objects of …] differ (first … of … named)[ (drawn evenly over … folders by the run's id; AVESA_RUN_ID=… draws the same)|].", Named),
        new("MetadataVerdict: The metadata of … of [all … objects of …|… of the … objects of …] differ[ (first … of … named)|].", Drawn),
        new("MetadataVerdict: expected in production, found only in the source, since it was listed", Moving),
        new("MetadataVerdict: expected in both accounts, or in neither, found only in production, since it was listed", Moving),
    ];
}
