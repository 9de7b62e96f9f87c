using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Inventory;

public sealed class BucketWithoutPolicy(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Has_none_rather_than_the_text_of_the_refusal()
    {
        migration.Production.AddBucket("storage");
        (await migration.Migration().Production.S3.Policy("storage")).Should().BeNull();
    }

    [Fact]
    public async Task Has_what_was_put()
    {
        var policy = PolicyTexts.Policy(PolicyTexts.Of("Deny", "\"*\"", "\"s3:PutObject\"", "\"arn:aws:s3:::storage/*\""));
        migration.Production.AddBucket("storage").Policy = policy;
        (await migration.Migration().Production.S3.Policy("storage")).Should().Be(policy);
    }
}
