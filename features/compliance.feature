@week-6
Feature: Compliance documentation
  Whether the plan's five documents exist, and somebody has vouched, not too long ago, that they are true.
  Plan 8.3, its five boxes in its words and order. No account can say it: each is somebody's word in attestations.yaml, with the digest of the
  document that it was given for, so that a document that was changed since is red. Words: glossary.md.

  @DOC-01
  Rule: Data flow diagrams
    When this is red, look at the document again and attest it with its digest: sha256sum prints it.

    Scenario: The data flow diagrams are vouched for
      Then it is attested that "the data flow diagrams show every store and flow of customer data as it is in the production account"

  @DOC-02
  Rule: Security architecture documentation
    When this is red, look at the document again and attest it with its digest: sha256sum prints it.

    Scenario: The security architecture is vouched for
      Then it is attested that "the security architecture documentation describes accounts, roles, keys and boundaries as they are"

  @DOC-03
  Rule: Access control matrices
    When this is red, look at the document again and attest it with its digest: sha256sum prints it.

    Scenario: The access control matrices are vouched for
      Then it is attested that "the access control matrices name everybody who can reach customer data, and why"

  @DOC-04
  Rule: Incident response procedures
    When this is red, look at the document again and attest it with its digest: sha256sum prints it.

    Scenario: The incident response procedures are vouched for
      Then it is attested that "the incident response procedures say who is called, by whom and how, and were tried"

  @DOC-05
  Rule: Backup and recovery procedures
    When this is red, look at the document again and attest it with its digest: sha256sum prints it.

    Scenario: The backup and recovery procedures are vouched for
      Then it is attested that "the backup and recovery procedures name each step of a restore, and were followed in the last drill"
