using System.Xml;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>The access control list: the owner, and whoever else was granted something.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html</remarks>
internal sealed class GetBucketAcl : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketAcl);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketAcl");
        var owner = CanonicalUser.Of(call.Bucket.Owner);
        return S3Response.Xml(S3Xml.Document("AccessControlPolicy", xml =>
        {
            xml.Element("Owner", () => xml.Element("ID", owner));
            xml.Element("AccessControlList", () =>
            {
                WriteGrant(xml, new AclGrant(owner, IsGroup: false, "FULL_CONTROL"));
                foreach (var grant in call.Bucket.Grants)
                {
                    WriteGrant(xml, grant);
                }
            });
        }));
    }

    private static void WriteGrant(XmlWriter xml, AclGrant grant) => xml.Element("Grant", () =>
    {
        xml.WriteStartElement("Grantee");
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", grant.IsGroup ? "Group" : "CanonicalUser");
        xml.Element(grant.IsGroup ? "URI" : "ID", grant.Grantee);
        xml.WriteEndElement();
        xml.Element("Permission", grant.Permission);
    });
}
