using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Organizations;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Organizations: what a member may know of its organization. One endpoint for all regions, whose signatures are for us-east-1.</summary>
/// <remarks>https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html</remarks>
internal sealed class OrganizationsService() : JsonService("organizations", "AWSOrganizationsV20161128", "application/x-amz-json-1.1", new DescribeOrganization());
