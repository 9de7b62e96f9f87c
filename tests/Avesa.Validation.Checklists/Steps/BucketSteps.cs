using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Buckets;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class BucketSteps(EstateInFeature estate, ProductionVerifier production)
{
    [Then("the bucket lies in the region of the checklist and belongs to production")]
    public async Task IsOwn() => (await production.Verify(new BucketIsOwn(estate.Bucket.Production))).Should().Hold();

    [Then("the bucket keeps every version of its objects")]
    public async Task KeepsVersions() => (await production.Verify(new BucketKeepsVersions(estate.Bucket.Production))).Should().Hold();

    [Then("the bucket encrypts new objects by default")]
    public async Task Encrypts() => (await production.Verify(new BucketEncrypts(estate.Bucket.Production))).Should().Hold();

    [Then("the bucket blocks all four kinds of public access")]
    public async Task BlocksPublicAccess() => (await production.Verify(new BucketBlocksPublicAccess(estate.Bucket.Production))).Should().Hold();
}
