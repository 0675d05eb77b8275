"""The ledger of disclosures: whatever left this machine, written down before it left."""
